package app.paydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for it that a payment of unknown outcome never reached the Gate: it was asked again
 * and again, said each time that it knows no such payment (3061) or refund, and nothing else was
 * ever heard.
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

  /** No such payment, or a payment that lists no such refund. */
  private static final Set<String> DENIALS = Set.of("3061", "");

  /** The evidence so far; empty where there is none, or anything speaks against it. */
  public static Optional<Absence> of(Payment payment, String ref) {
    boolean silent = payment.operation(ref).filter(o -> unheard(payment, o)).isPresent();
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
    if (checks.isEmpty() || checks.stream().anyMatch(e -> !DENIALS.contains(e.code()))) {
      return Optional.empty();
    }
    List<Instant> times = checks.stream().map(PaymentEvent::at).sorted().toList();
    return Optional.of(new Absence(checks.size(), times.getFirst(), times.getLast()));
  }

  /** Whether nothing was ever heard of it: of a refund the payment may well be known. */
  private static boolean unheard(Payment payment, Payment.OperationState operation) {
    return operation.standing() == Standing.UNKNOWN
        && operation.operationId().isEmpty()
        && (RefundLedger.refund(payment.key(), operation)
            || payment.events().stream().noneMatch(PaymentEvent.Reported.class::isInstance));
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
