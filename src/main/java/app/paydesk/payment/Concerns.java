package app.paydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person should look at in a payment. A concern is settled by a person and with a reason;
 * new evidence for it is a new concern, so that nothing is settled before it was seen.
 */
public final class Concerns {
  private static final Duration LATE = Duration.ofHours(1);

  private Concerns() {}

  /** All concerns that the events of a payment give, settled or not; no two of a kind. */
  public static List<Concern> of(Payment payment) {
    List<ReportedMessage> told = Fold.told(payment.events());
    List<Concern> concerns = new ArrayList<>();
    for (Payment.Flag flag : payment.flags()) {
      concerns.add(flagged(flag, payment, told));
    }
    concerns.addAll(late(payment, told));
    return concerns;
  }

  /** The concerns that no person has settled. */
  public static List<Concern> open(Payment payment) {
    Set<Concern> settled = settled(payment);
    return of(payment).stream().filter(c -> !settled.contains(c)).toList();
  }

  /** What persons have settled. */
  public static Set<Concern> settled(Payment payment) {
    return payment.events().stream()
        .flatMap(e -> e instanceof PaymentEvent.Settled s ? s.concerns().stream() : Stream.empty())
        .collect(Collectors.toSet());
  }

  /**
   * What to keep when a person settles all that is open; nothing where nothing is.
   *
   * @param reason why, in the person's words, not blank
   */
  public static List<PaymentEvent> settling(Payment payment, String reason, Instant now) {
    List<Concern> open = open(payment);
    return open.isEmpty() ? List.of() : List.of(new PaymentEvent.Settled(now, open, reason));
  }

  private static Concern flagged(Payment.Flag flag, Payment payment, List<ReportedMessage> told) {
    return switch (flag) {
      case FINAL_CONTRADICTED ->
          counted(Concern.Kind.FINAL_CONTRADICTED, told.stream().filter(Concerns::ended));
      case LATE_MESSAGE ->
          counted(Concern.Kind.LATE_MESSAGE, told.stream().filter(t -> !t.standing().settled()));
      case UNKNOWN_WORD ->
          new Concern(
              Concern.Kind.UNKNOWN_WORD,
              told.stream()
                  .filter(ReportedMessage::unknownWord)
                  .map(t -> t.word().or(() -> t.message().paymentStatus()).orElse(""))
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", ")));
      case SUM_DISAGREES ->
          new Concern(
              Concern.Kind.SUM_DISAGREES,
              Stream.of(payment.sum(), RefundLedger.of(payment).expected())
                  .map(sum -> sum.map(Object::toString).orElse("?"))
                  .collect(Collectors.joining(" / ")));
      case RATE_DRIFT ->
          new Concern(
              Concern.Kind.RATE_DRIFT,
              Fold.drifting(payment)
                  .map(Payment.OperationState::ref)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    };
  }

  private static boolean ended(ReportedMessage told) {
    return told.standing().settled()
        || told.paymentStanding().filter(PaymentState::settled).isPresent();
  }

  private static Concern counted(Concern.Kind kind, Stream<ReportedMessage> told) {
    return new Concern(kind, Long.toString(told.count()));
  }

  /** Callbacks that were long under way, or were sent long after the end was known. */
  private static List<Concern> late(Payment payment, List<ReportedMessage> told) {
    Map<String, Instant> ends = new HashMap<>();
    for (ReportedMessage t : told) {
      if (t.standing().settled() && !t.operationId().isEmpty()) {
        ends.merge(t.operationId(), t.first(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    Map<Concern.Kind, Set<Object>> late = new EnumMap<>(Concern.Kind.class);
    for (PaymentEvent event : payment.events()) {
      if (event instanceof PaymentEvent.Reported r && r.source() == PaymentEvent.Source.CALLBACK) {
        kind(new ReportedMessage(r.message(), r.at()), ends)
            .ifPresent(kind -> late.computeIfAbsent(kind, _ -> new HashSet<>()).add(r.message()));
      }
    }
    return late.entrySet().stream()
        .map(e -> new Concern(e.getKey(), Integer.toString(e.getValue().size())))
        .toList();
  }

  private static Optional<Concern.Kind> kind(ReportedMessage callback, Map<String, Instant> ends) {
    Instant latest = callback.first().minus(LATE);
    if (callback.date().filter(latest::isAfter).isPresent()) {
      return Optional.of(Concern.Kind.DELAYED);
    }
    return Optional.ofNullable(ends.get(callback.operationId()))
        .filter(end -> end.isBefore(latest))
        .map(_ -> Concern.Kind.AFTER_END);
  }
}
