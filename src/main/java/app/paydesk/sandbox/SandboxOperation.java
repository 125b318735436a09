package app.paydesk.sandbox;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One operation of a payment as the sandbox knows it.
 *
 * @param id number, unique in the sandbox
 * @param key key of the method's operation, such as {@code upi-refund}
 * @param type sale, payout or refund
 * @param sum what was asked for
 * @param code response code, once it has ended
 * @param refundId the caller's name for a refund
 * @param scenario key of the scenario it follows
 * @param executions how often its money moved: 0 or 1
 * @param reported whether its end was delivered by callback
 */
record SandboxOperation(
    long id,
    String key,
    String type,
    Money sum,
    String requestId,
    Instant created,
    Instant date,
    String status,
    Optional<GateCode> code,
    Optional<String> refundId,
    String scenario,
    int executions,
    boolean reported) {
  static final String PROCESSING = "processing";
  static final String AWAITING_CUSTOMER = "awaiting redirect result";
  static final String SUCCESS = "success";
  static final String DECLINE = "decline";

  boolean refund() {
    return type.equals("refund");
  }

  boolean ended() {
    return code.isPresent();
  }

  boolean succeeded() {
    return status.equals(SUCCESS);
  }

  /** Its money has left or will leave: it counts against what can be refunded. */
  boolean committed() {
    return executions > 0;
  }

  SandboxOperation withStatus(String next, Instant at) {
    return with(next, at, code, executions, reported);
  }

  SandboxOperation endedWith(GateCode end, Instant at) {
    boolean success = end == GateCode.SUCCESS;
    return with(success ? SUCCESS : DECLINE, at, Optional.of(end), success ? 1 : 0, reported);
  }

  SandboxOperation asReported() {
    return with(status, date, code, executions, true);
  }

  private SandboxOperation with(
      String next, Instant at, Optional<GateCode> end, int moved, boolean told) {
    return new SandboxOperation(
        id, key, type, sum, requestId, created, at, next, end, refundId, scenario, moved, told);
  }
}
