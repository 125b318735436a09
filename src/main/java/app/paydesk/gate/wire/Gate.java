package app.paydesk.gate.wire;

import app.paydesk.gate.message.GateReply;

/** One Gate with one project's key. */
public interface Gate {

  /**
   * Signs the request and posts it once: no transport retry, no redirect followed. Never throws for
   * what happens on the wire; what is not surely known is {@link GateReply.Unanswered}.
   */
  GateReply send(GateRequest request);
}
