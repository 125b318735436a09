package app.paydesk.payment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What speaks for it that a payment of unknown outcome never reached the Gate: it was asked again
 * and again, said each time that it knows no such payment (3061) or refund, and nothing else was
 * ever heard.
 *
 * @param checks how often the Gate said so since the payment was last sent
 * @param time true time from the first check to the last, as far as the program ran: a clock that
 *     is set does not count
 */
public record NotFoundEvidence(int checks, Duration time) {
  /** Fewest checks after which a person may send again. */
  public static final int LEAST_CHECKS = 3;

  /** Shortest time from the first check to the last. */
  public static final Duration LEAST_TIME = Duration.ofMinutes(2);

  /** No such payment, or a payment that lists no such refund. */
  private static final Set<String> DENIALS = Set.of("3061", "");

  /** The evidence so far; empty where there is none, or anything speaks against it. */
  public static Optional<NotFoundEvidence> of(Payment payment, String ref) {
    boolean silent = payment.operation(ref).filter(o -> unheard(payment, o)).isPresent();
    if (!silent) {
      return Optional.empty();
    }
    List<PaymentEvent.NotKnown> checks = sinceSent(payment, ref);
    if (checks.isEmpty() || checks.stream().anyMatch(e -> !DENIALS.contains(e.code()))) {
      return Optional.empty();
    }
    // The first one tells nothing of how long it has been denied.
    Duration time =
        checks.stream()
            .skip(1)
            .flatMap(e -> e.since().stream())
            .reduce(Duration.ZERO, Duration::plus);
    return Optional.of(new NotFoundEvidence(checks.size(), time));
  }

  private static List<PaymentEvent.NotKnown> sinceSent(Payment payment, String ref) {
    List<PaymentEvent.NotKnown> checks = new ArrayList<>();
    for (PaymentEvent event : payment.events()) {
      if (event instanceof PaymentEvent.Sending s && s.ref().equalsIgnoreCase(ref)) {
        checks.clear();
      } else if (event instanceof PaymentEvent.NotKnown n && n.ref().equalsIgnoreCase(ref)) {
        checks.add(n);
      }
    }
    return checks;
  }

  /** Whether nothing was ever heard of it: of a refund the payment may well be known. */
  private static boolean unheard(Payment payment, Payment.OperationState operation) {
    return operation.standing() == PaymentState.UNKNOWN
        && operation.operationId().isEmpty()
        && (RefundLedger.refund(payment.key(), operation)
            || payment.events().stream().noneMatch(PaymentEvent.Reported.class::isInstance));
  }

  /** Whether it is enough for a person to decide on. */
  public boolean enough() {
    return checks >= LEAST_CHECKS && time.compareTo(LEAST_TIME) >= 0;
  }
}
