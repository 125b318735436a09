package app.paydesk.gate.wire;

import app.paydesk.gate.message.BankReply;
import app.paydesk.money.Money;

/** Knows which banks take payouts now (CUP P2P, Payout by using Gate, bank list). */
public interface BankSource {

  /**
   * Asks for the banks that take a payment of this amount. Waits; never throws for what happens on
   * the wire.
   *
   * @param path of the list, from {@code /v2}
   * @param queryId a payment ID to name the query by
   */
  BankReply list(String path, long projectId, String queryId, Money amount);
}
