package app.paydesk.ui;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.ResendDecision;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.util.Optional;

/** Sends what was recorded before once more, under the same payment ID; may wait. */
@FunctionalInterface
public interface Resender {

  /**
   * Sends it.
   *
   * @param ref name of the operation
   * @param card the card number, where its request has one; stays the caller's to wipe
   * @param decision needed where it may have been sent
   */
  Payment send(
      PaymentKey key, String ref, Optional<CardNumber> card, Optional<ResendDecision> decision);
}
