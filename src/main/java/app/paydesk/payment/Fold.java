package app.paydesk.payment;

import app.paydesk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From events to state: pure and total. The state is the same for any order of the events and for
 * any repetition of the Gate's messages, because nothing in it is decided by arrival: messages are
 * a set, told apart by what they say, and dated by the Gate ({@code operation.date}). A payment and
 * its operations are two things: a declined refund leaves its purchase {@code partially refunded}.
 *
 * <p>A message of the Gate about an operation outweighs what we know of our own attempts to send
 * it. See {@link Evidence} for messages that contradict each other, {@link Header} for the payment,
 * {@link Attempts} for attempts and {@link Matching} for which message is about what.
 */
public final class Fold {
  private static final Comparator<PaymentEvent> BY_TIME =
      Comparator.comparing(PaymentEvent::at)
          .thenComparingInt(Fold::step)
          .thenComparing(Object::toString);
  private static final Set<String> REDUCED_BY_REFUNDS =
      Set.of("success", "partially refunded", "refunded", "partially reversed", "reversed");

  private Fold() {}

  /**
   * Folds the events of one payment.
   *
   * @param events in any order, with any repetition; empty gives a payment of which nothing is
   *     known
   */
  public static Payment fold(PaymentKey key, List<PaymentEvent> events) {
    List<PaymentEvent> sorted = events.stream().sorted(BY_TIME).toList();
    List<Attempts> attempts = attempts(sorted);
    List<Told> told = told(sorted);
    Matching matching = new Matching(key.id(), attempts, told);
    Header header = new Header(told);
    Set<Payment.Flag> flags = EnumSet.noneOf(Payment.Flag.class);
    flags.addAll(header.flags());
    List<Payment.OperationState> operations = new ArrayList<>();
    for (Attempts a : attempts) {
      Optional<Evidence> evidence = matching.of(a);
      evidence.ifPresent(e -> flags.addAll(e.flags()));
      operations.add(ours(a, evidence));
    }
    for (Evidence evidence : matching.others()) {
      flags.addAll(evidence.flags());
      operations.add(elsewhere(evidence));
    }
    operations.sort(
        Comparator.comparing(Payment.OperationState::created)
            .thenComparing(Payment.OperationState::ref));
    Standing standing =
        header
            .standing()
            .or(() -> Payment.own(key, operations).map(Payment.OperationState::standing))
            .orElse(Standing.UNKNOWN);
    Payment payment =
        new Payment(
            key, header.status(), standing, header.sum(), operations, List.copyOf(flags), sorted);
    if (disagrees(payment)) {
      flags.add(Payment.Flag.SUM_DISAGREES);
    }
    if (drifts(payment)) {
      flags.add(Payment.Flag.RATE_DRIFT);
    }
    if (flags.size() == payment.flags().size()) {
      return payment;
    }
    return new Payment(
        key, header.status(), standing, header.sum(), operations, List.copyOf(flags), sorted);
  }

  static List<Attempts> attempts(List<PaymentEvent> sorted) {
    Map<String, PaymentEvent.Recorded> recorded = new LinkedHashMap<>();
    for (PaymentEvent event : sorted) {
      if (event instanceof PaymentEvent.Recorded r) {
        recorded.putIfAbsent(r.ref().toLowerCase(Locale.ROOT), r);
      }
    }
    return recorded.values().stream().map(r -> new Attempts(r, sorted)).toList();
  }

  static List<Told> told(List<PaymentEvent> sorted) {
    Map<Object, Told> distinct = new LinkedHashMap<>();
    for (PaymentEvent event : sorted) {
      if (event instanceof PaymentEvent.Reported r) {
        distinct.putIfAbsent(r.message(), new Told(r.message(), r.at()));
      }
    }
    return List.copyOf(distinct.values());
  }

  private static Payment.OperationState ours(Attempts attempts, Optional<Evidence> evidence) {
    PaymentEvent.Recorded recorded = attempts.recorded();
    Instant changed = attempts.changed();
    if (evidence.isPresent()) {
      Evidence e = evidence.get();
      return state(
          recorded.ref(),
          Optional.of(recorded.operation()),
          e,
          recorded.amount().or(() -> e.part(Told::amount)),
          recorded.payee(),
          attempts.requestId().or(() -> e.part(Fold::requestId)),
          recorded.at(),
          e.lastHeard().isAfter(changed) ? e.lastHeard() : changed);
    }
    Optional<PaymentEvent.Refused> refusal =
        attempts.refusal().filter(_ -> attempts.standing() == Standing.REFUSED);
    return new Payment.OperationState(
        recorded.ref(),
        Optional.of(recorded.operation()),
        "",
        attempts.standing(),
        Optional.empty(),
        refusal.map(PaymentEvent.Refused::code).orElse(""),
        refusal.map(PaymentEvent.Refused::message).orElse(""),
        recorded.amount(),
        Optional.empty(),
        recorded.payee(),
        attempts.requestId(),
        Optional.empty(),
        Optional.empty(),
        recorded.at(),
        changed);
  }

  private static Payment.OperationState elsewhere(Evidence evidence) {
    return state(
        "#" + evidence.id(),
        Optional.empty(),
        evidence,
        evidence.part(Told::amount),
        evidence.part(t -> t.message().account()).orElse(""),
        evidence.part(Fold::requestId),
        evidence.created().orElse(evidence.firstHeard()),
        evidence.lastHeard());
  }

  private static Payment.OperationState state(
      String ref,
      Optional<String> operation,
      Evidence evidence,
      Optional<Money> amount,
      String payee,
      Optional<String> requestId,
      Instant created,
      Instant changed) {
    Told deciding = evidence.deciding();
    return new Payment.OperationState(
        ref,
        operation,
        evidence.part(t -> Optional.of(t.type()).filter(s -> !s.isEmpty())).orElse(""),
        deciding.standing(),
        deciding.word(),
        deciding.code(),
        deciding.message().operation().flatMap(o -> o.message()).orElse(""),
        amount,
        evidence.part(Told::converted),
        payee,
        requestId,
        evidence.part(t -> Optional.of(t.operationId()).filter(s -> !s.isEmpty())),
        evidence.part(t -> t.message().redirect()),
        created,
        changed);
  }

  private static Optional<String> requestId(Told told) {
    return Optional.of(told.requestId()).filter(id -> !id.isEmpty());
  }

  private static boolean disagrees(Payment payment) {
    boolean reduced =
        payment.status().map(StatusWords::folded).filter(REDUCED_BY_REFUNDS::contains).isPresent();
    RefundLedger ledger = RefundLedger.of(payment);
    return reduced
        && ledger
            .expected()
            .flatMap(expected -> payment.sum().map(sum -> !sum.equals(expected)))
            .orElse(false);
  }

  private static boolean drifts(Payment payment) {
    return drifting(payment).findAny().isPresent();
  }

  /** Refunds that were converted at another rate than their purchase. */
  static Stream<Payment.OperationState> drifting(Payment payment) {
    Optional<Rate> base = payment.own().flatMap(Rate::of);
    return payment.operations().stream()
        .filter(o -> RefundLedger.refund(payment.key(), o))
        .filter(o -> Rate.of(o).filter(r -> base.filter(r::drifts).isPresent()).isPresent());
  }

  private static int step(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.Recorded _ -> 0;
      case PaymentEvent.Resent _ -> 1;
      case PaymentEvent.Sending _ -> 2;
      case PaymentEvent.Accepted _ -> 3;
      case PaymentEvent.Refused _ -> 4;
      case PaymentEvent.Unanswered _ -> 5;
      case PaymentEvent.Reported _ -> 6;
      case PaymentEvent.NotKnown _ -> 7;
      case PaymentEvent.Expired _ -> 8;
      case PaymentEvent.Settled _ -> 9;
    };
  }
}
