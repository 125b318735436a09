package app.paydesk.session;

import app.paydesk.gate.message.BankReply;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.wire.StatusSource;

/** A Gate that answers as the test says, without a network. */
public record ToldGate(GateReply reply, StatusReply byPayment, StatusReply byRequest)
    implements StatusSource {

  @Override
  public StatusReply status(long projectId, String paymentId) {
    return byPayment;
  }

  @Override
  public StatusReply statusByRequest(long projectId, String requestId) {
    return byRequest;
  }

  /** The way to it. */
  public GateLine line(AutoCloseable client) {
    return new GateLine(
        _ -> reply,
        this,
        (_, _, _, _) -> new BankReply.Unavailable(BankReply.Why.NOT_REACHED, ""),
        client);
  }
}
