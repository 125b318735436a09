package app.paydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What speaks for it that a payment of unknown outcome never reached the Gate: it was asked again
 * and again, said each time that it knows no such payment (3061), and nothing else was ever heard.
 *
 * @param checks how often the Gate said so since the payment was last sent
 * @param first when it said so first
 * @param last when it said so last
 */
public record Absence(int checks, Instant first, Instant last) {
  /** Fewest checks after which a person may send again. */
  public static final int LEAST_CHECKS = 3;

  /** Shortest time from the first check to the last. */
  public static final Duration LEAST_TIME = Duration.ofMinutes(2);

  private static final String NO_SUCH_PAYMENT = "3061";

  /** The evidence so far; empty where there is none, or anything speaks against it. */
  public static Optional<Absence> of(Payment payment, String ref) {
    boolean silent =
        payment.operation(ref).filter(o -> o.standing() == Standing.UNKNOWN).isPresent()
            && payment.events().stream().noneMatch(PaymentEvent.Reported.class::isInstance);
    if (!silent) {
      return Optional.empty();
    }
    Instant sent =
        payment.events().stream()
            .filter(e -> e instanceof PaymentEvent.Sending s && s.ref().equalsIgnoreCase(ref))
            .map(PaymentEvent::at)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    List<PaymentEvent.NotKnown> checks =
        payment.events().stream()
            .filter(PaymentEvent.NotKnown.class::isInstance)
            .map(PaymentEvent.NotKnown.class::cast)
            .filter(e -> e.ref().equalsIgnoreCase(ref) && e.at().isAfter(sent))
            .toList();
    if (checks.isEmpty() || checks.stream().anyMatch(e -> !e.code().equals(NO_SUCH_PAYMENT))) {
      return Optional.empty();
    }
    return Optional.of(new Absence(checks.size(), checks.getFirst().at(), checks.getLast().at()));
  }

  /** From the first check to the last. */
  public Duration time() {
    return Duration.between(first, last);
  }

  /** Whether it is enough for a person to decide on. */
  public boolean enough() {
    return checks >= LEAST_CHECKS && time().compareTo(LEAST_TIME) >= 0;
  }
}
