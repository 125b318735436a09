package app.paydesk.gate.wire;

import app.paydesk.gate.message.StatusReply;

/** Asks the Gate how a payment stands; at the earliest ten seconds after its request. */
public interface StatusSource {

  /** The payment with all its operations, by our ID for it. Never throws for the wire's sake. */
  StatusReply status(long projectId, String paymentId);

  /**
   * The payment that a request belongs to, by the Gate's ID for the request. Never throws for the
   * wire's sake.
   */
  StatusReply statusByRequest(long projectId, String requestId);
}
