package app.paydesk.drill;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import java.util.List;

/** The mutation that takes a page with status 403 for a refusal of the Gate. */
public final class RefusingGate implements Gate {
  private final Gate gate;

  /** Takes what is not the Gate's own from {@code gate} for a refusal. */
  public RefusingGate(Gate gate) {
    this.gate = gate;
  }

  @Override
  public GateReply send(GateRequest request) {
    GateReply reply = gate.send(request);
    return reply instanceof GateReply.Unanswered open && open.why() == GateReply.Why.NOT_THE_GATE
        ? new GateReply.Refused(403, "", "Forbidden", List.of(), open.took())
        : reply;
  }
}
