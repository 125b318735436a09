package app.paydesk.sandbox;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * One operation of a payment as the sandbox knows it.
 *
 * @param id number, unique in the sandbox
 * @param key key of the method's operation, such as {@code upi-refund}
 * @param type sale, payout, refund or refund reverse
 * @param sum what was asked for
 * @param code response code, once it has ended
 * @param refundId the caller's name for a refund
 * @param scenario key of the scenario it follows
 * @param executions how often its money moved: 0 or 1
 * @param reported whether its end was delivered by callback
 * @param beat how far its script was played
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
    boolean reported,
    int beat) {
  private static final int FIXED_TEXT = 300;

  static final String PROCESSING = "processing";
  static final String AWAITING_CUSTOMER = "awaiting redirect result";
  static final String SUCCESS = "success";
  static final String DECLINE = "decline";
  static final String ERROR = "error";

  /** About how many characters it takes to keep. */
  long text() {
    return (long) FIXED_TEXT + requestId.length() + refundId.map(String::length).orElse(0);
  }

  boolean refund() {
    return type.equals("refund");
  }

  /** Whether it undoes a refund. */
  boolean undoing() {
    return type.equals(Script.REFUND_REVERSE);
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

  /** The same after a beat of a script; one that was declined may be under way again. */
  SandboxOperation played(String next, Optional<GateCode> end, Instant at) {
    int moved = next.equals(SUCCESS) ? 1 : end.isPresent() ? 0 : executions;
    return with(next, at, end, moved, false);
  }

  SandboxOperation withSum(Money share) {
    return new SandboxOperation(
        id,
        key,
        type,
        share,
        requestId,
        created,
        date,
        status,
        code,
        refundId,
        scenario,
        executions,
        reported,
        beat);
  }

  SandboxOperation afterBeat() {
    return new SandboxOperation(
        id,
        key,
        type,
        sum,
        requestId,
        created,
        date,
        status,
        code,
        refundId,
        scenario,
        executions,
        reported,
        beat + 1);
  }

  SandboxOperation asReported() {
    return with(status, date, code, executions, true);
  }

  private SandboxOperation with(
      String next, Instant at, Optional<GateCode> end, int moved, boolean told) {
    return new SandboxOperation(
        id, key, type, sum, requestId, created, at, next, end, refundId, scenario, moved, told,
        beat);
  }
}
