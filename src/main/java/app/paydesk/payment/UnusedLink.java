package app.paydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A link of which the Gate has told nothing yet. */
public final class UnusedLink {
  /** How long after it was made it is first asked for. */
  static final Duration FIRST = Duration.ofMinutes(10);

  /** The longest pause between two questions. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** So far may the clocks of the customer, the Gate and this machine be apart. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private UnusedLink() {}

  /** Whether the payment is one. */
  public static boolean is(Payment payment) {
    return payment.link().isPresent()
        && payment
            .own()
            .filter(o -> o.standing() == PaymentState.AWAITING_CUSTOMER && o.status().isEmpty())
            .isPresent();
  }

  /** From when on it has surely run out; empty where it does not, or has been used. */
  public static Optional<Instant> over(Payment payment) {
    return is(payment)
        ? payment.link().flatMap(PaymentEvent.Link::bestBefore).map(m -> m.plus(MARGIN))
        : Optional.empty();
  }
}
