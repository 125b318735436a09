package app.paydesk.payment;

import app.paydesk.method.Agreement;
import app.paydesk.method.ProcessingTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long an open operation has been waiting, against what was agreed with the provider.
 *
 * @param since when it was asked for
 * @param age never negative, though a clock may be set back
 */
public record Ageing(ProcessingTimes times, Instant since, Duration age) {
  private static final Set<PaymentState> OPEN =
      EnumSet.of(
          PaymentState.UNKNOWN,
          PaymentState.WAITING,
          PaymentState.AWAITING_CUSTOMER,
          PaymentState.NEEDS_DATA);

  /** How long the platform tries a declined payout again: usually 12 times, an hour apart. */
  public static final Duration RETRYING = Duration.ofHours(12);

  /** What an age means. */
  public enum Stage {
    /** It may still come in the usual time. */
    USUAL,
    /** Longer than usual; the Gate may still take it to its end. */
    LONG,
    /** The longest time is over and nothing came, not even the decline by time (code 603). */
    OVERDUE
  }

  /**
   * The age of an operation; empty once it is settled, while it surely was not sent, and where no
   * times were agreed for it. They were agreed for one try: where the platform tries again, the
   * result is not late before its tries are over.
   *
   * @param operation key such as {@code cup-payout}
   * @param status the word of its last try, empty where none is known
   */
  public static Optional<Ageing> of(
      Agreement agreement,
      String operation,
      PaymentState standing,
      String status,
      Instant since,
      Instant now) {
    Duration age = Duration.between(since, now);
    return OPEN.contains(standing)
        ? agreement
            .times(operation)
            .map(times -> retried(standing, status) ? withRetries(times) : times)
            .map(times -> new Ageing(times, since, age.isNegative() ? Duration.ZERO : age))
        : Optional.empty();
  }

  /** Whether an operation waits although its last try was declined. */
  public static boolean retried(PaymentState standing, String status) {
    return standing == PaymentState.WAITING
        && StatusWords.standing(status).filter(PaymentState.DECLINED::equals).isPresent();
  }

  private static ProcessingTimes withRetries(ProcessingTimes times) {
    return new ProcessingTimes(times.threshold().plus(RETRYING), times.threshold().plus(RETRYING));
  }

  /**
   * By operation key, the moment before which an operation that is open now is overdue.
   *
   * @param operations the keys to look at; left out where no times were agreed
   */
  public static Map<String, Instant> overdue(
      Agreement agreement, Collection<String> operations, Instant now) {
    Map<String, Instant> before = new TreeMap<>();
    for (String operation : operations) {
      agreement
          .times(operation)
          .ifPresent(times -> before.put(operation, now.minus(times.threshold())));
    }
    return before;
  }

  /** What the age means. */
  public Stage stage() {
    if (age.compareTo(times.threshold()) > 0) {
      return Stage.OVERDUE;
    }
    return age.compareTo(times.basic()) > 0 ? Stage.LONG : Stage.USUAL;
  }

  /** When the result usually has come. */
  public Instant expected() {
    return since.plus(times.basic());
  }

  /** When it is declined by time at the latest. */
  public Instant latest() {
    return since.plus(times.threshold());
  }
}
