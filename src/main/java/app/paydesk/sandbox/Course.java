package app.paydesk.sandbox;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Plays scripts: what a payment is after the next beat. */
final class Course {
  private static final int WHOLE = 100;

  private Course() {}

  /** What comes next for an operation; empty where its scenario has no script or it is played. */
  static Optional<Script.Beat> next(SandboxOperation origin) {
    return Scenarios.under(origin.scenario()).end() instanceof Scenario.End.Played(Script script)
            && origin.beat() < script.beats().size()
        ? Optional.of(script.beats().get(origin.beat()))
        : Optional.empty();
  }

  /**
   * The payment after a beat.
   *
   * @param beat how many came before; where the operation is elsewhere nothing changes
   * @param numbers gives the ID of a new operation
   */
  static SandboxPayment play(
      SandboxPayment payment, long number, int beat, Instant now, LongSupplier numbers) {
    SandboxOperation origin = payment.operation(number).orElseThrow();
    Optional<Script.Beat> next = next(origin);
    if (origin.beat() != beat || next.isEmpty()) {
      return payment;
    }
    Script.Beat b = next.get();
    Instant at = date(payment, origin, b, now);
    SandboxPayment on = payment.replacing(origin.afterBeat());
    if (b.part() > 0 && part(on, origin, b).isEmpty()) {
      on = on.plus(made(payment, origin, b, at, numbers.getAsLong()));
    }
    SandboxOperation played = part(on, origin, b).orElseThrow().played(b.status(), b.code(), at);
    if (b.share() != WHOLE) {
      played = played.withSum(payment.part(b.share()));
    }
    return on.moved(played, b.payment());
  }

  // A refund is undone later than it was made, also where the sandbox plays faster than seconds.
  private static Instant date(
      SandboxPayment payment, SandboxOperation origin, Script.Beat beat, Instant now) {
    boolean undoing = origin.refund() && beat.part() > 0;
    Instant later = undoing ? payment.date().plusSeconds(1) : payment.date();
    return now.isBefore(later) ? later : now;
  }

  /** The operation that a beat is about, once there is one. */
  static Optional<SandboxOperation> part(
      SandboxPayment payment, SandboxOperation origin, Script.Beat beat) {
    String name = RequestId.part(origin.requestId(), beat.part());
    return payment.operations().stream().filter(o -> o.requestId().equals(name)).findFirst();
  }

  private static SandboxOperation made(
      SandboxPayment payment, SandboxOperation origin, Script.Beat beat, Instant now, long number) {
    return new SandboxOperation(
        number,
        origin.key(),
        origin.refund() ? Script.REFUND_REVERSE : origin.type(),
        beat.share() == WHOLE ? origin.sum() : payment.part(beat.share()),
        RequestId.part(origin.requestId(), beat.part()),
        now,
        now,
        SandboxOperation.PROCESSING,
        Optional.empty(),
        Optional.empty(),
        Scenarios.PART,
        0,
        false,
        0);
  }
}
