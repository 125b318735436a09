package app.paydesk.drill;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;

/** The mutation that posts a second time when there was no answer. */
public final class ResendingGate implements Gate {
  private static final String ID = "general.payment_id";

  private final Gate gate;
  private final boolean asNew;

  /**
   * @param asNew whether the second request bears a payment ID of its own
   */
  public ResendingGate(Gate gate, boolean asNew) {
    this.gate = gate;
    this.asNew = asNew;
  }

  @Override
  public GateReply send(GateRequest request) {
    GateReply first = gate.send(request);
    return first instanceof GateReply.Unanswered ? again(request) : first;
  }

  private GateReply again(GateRequest request) {
    String id = request.body().text(ID).orElseThrow();
    return gate.send(
        asNew ? new GateRequest(request.path(), request.body().with(ID, id + "-2")) : request);
  }
}
