package app.paydesk.payment;

import app.paydesk.money.Money;
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
 * it. See {@link OperationReports} for messages that contradict each other, {@link PaymentStatus}
 * for the payment, {@link SendHistory} for attempts and {@link OperationMatcher} for which message
 * is about what.
 */
public final class Fold {
  private static final Comparator<PaymentEvent> BY_TIME =
      Comparator.comparing(PaymentEvent::at)
          .thenComparingInt(Fold::step)
          .thenComparing(Object::toString);
  private static final Set<String> REDUCED_BY_REFUNDS =
      Set.of("success", "partially refunded", "refunded", "partially reversed", "reversed");

  private Fold() {}

  /** The payment once more events were written to it; of {@code key} where none was before. */
  public static Payment after(
      PaymentKey key, Optional<Payment> before, List<? extends PaymentEvent> more) {
    List<PaymentEvent> all = new ArrayList<>(before.map(Payment::events).orElse(List.of()));
    all.addAll(more);
    return fold(before.map(Payment::key).orElse(key), all);
  }

  /**
   * Folds the events of one payment.
   *
   * @param events in the order of the journal, in which they stay; the state is the same for any
   *     other order, and for any repetition; empty gives a payment of which nothing is known
   */
  public static Payment fold(PaymentKey key, List<PaymentEvent> events) {
    List<PaymentEvent> sorted = new ArrayList<>(events);
    sorted.sort(BY_TIME);
    List<SendHistory> attempts = attempts(sorted);
    List<ReportedMessage> told = told(sorted);
    OperationMatcher matching = new OperationMatcher(key.id(), attempts, told);
    PaymentStatus header = new PaymentStatus(told);
    Set<Payment.Flag> flags = EnumSet.noneOf(Payment.Flag.class);
    flags.addAll(header.flags());
    List<Payment.OperationState> operations = new ArrayList<>();
    Optional<SendHistory> own = attempts.stream().filter(matching::isOwn).findFirst();
    matching.tries().ifPresent(tries -> flags.addAll(tries.flags()));
    StateTable.Own became =
        matching
            .tries()
            .map(
                tries ->
                    tries.own(
                        own.flatMap(a -> a.recorded().amount()),
                        header.standing().filter(PaymentState::settled).isPresent()))
            .orElse(StateTable.Own.NOTHING);
    StateTable.Row row =
        StateTable.row(
            header.said(), became, own.map(SendHistory::sent).orElse(StateTable.Sent.ELSEWHERE));
    if (contradicts(row, header.said())) {
      flags.add(Payment.Flag.FINAL_CONTRADICTED);
    }
    boolean doubtful = header.reopened() || matching.tries().filter(Tries::doubtful).isPresent();
    OperationStates states = new OperationStates(row, doubtful, flags);
    for (SendHistory a : attempts) {
      Optional<Tries> refund = matching.of(a);
      refund.ifPresent(tries -> flags.addAll(tries.flags()));
      operations.add(
          matching.isOwn(a)
              ? states.own(a, matching.tries())
              : states.refund(a, refund, matching.guessed(a)));
    }
    if (own.isEmpty()) {
      matching.tries().map(states::elsewhere).ifPresent(operations::add);
    }
    for (OperationReports evidence : matching.others()) {
      flags.addAll(evidence.flags());
      operations.add(states.elsewhere(evidence));
    }
    operations.sort(
        Comparator.comparing(Payment.OperationState::created)
            .thenComparing(Payment.OperationState::ref));
    Payment payment = payment(key, header, states, operations, flags, events);
    if (disagrees(payment, matching.tries())
        || matching.tries().filter(t -> tooMuch(t, own)).isPresent()) {
      flags.add(Payment.Flag.SUM_DISAGREES);
    }
    if (drifts(payment)) {
      flags.add(Payment.Flag.RATE_DRIFT);
    }
    return flags.size() == payment.flags().size()
        ? payment
        : payment(key, header, states, operations, flags, events);
  }

  private static Payment payment(
      PaymentKey key,
      PaymentStatus header,
      OperationStates states,
      List<Payment.OperationState> operations,
      Set<Payment.Flag> flags,
      List<PaymentEvent> events) {
    return new Payment(
        key,
        header.status(),
        states.standing(),
        states.again(),
        states.sentence(),
        header.sum(),
        operations,
        List.copyOf(flags),
        events);
  }

  /** Money moved in a payment that is said to have failed. */
  private static boolean contradicts(StateTable.Row row, StateTable.Said said) {
    boolean failed = said == StateTable.Said.DECLINE || said == StateTable.Said.ERROR;
    return failed && row.standing() == PaymentState.SUCCEEDED;
  }

  /** Whether the tries moved more than was asked for. */
  private static boolean tooMuch(Tries tries, Optional<SendHistory> own) {
    Optional<Money> asked = own.flatMap(a -> a.recorded().amount());
    return tries
        .moved()
        .filter(m -> asked.filter(a -> a.currency().equals(m.currency())).isPresent())
        .filter(m -> m.minor() > asked.get().minor() && tries.all().size() > 1)
        .isPresent();
  }

  public static List<SendHistory> attempts(List<PaymentEvent> sorted) {
    Map<String, PaymentEvent.Recorded> recorded = new LinkedHashMap<>();
    for (PaymentEvent event : sorted) {
      if (event instanceof PaymentEvent.Recorded r) {
        recorded.putIfAbsent(r.ref().toLowerCase(Locale.ROOT), r);
      }
    }
    return recorded.values().stream().map(r -> new SendHistory(r, sorted)).toList();
  }

  static List<ReportedMessage> told(List<PaymentEvent> sorted) {
    Map<Object, ReportedMessage> distinct = new LinkedHashMap<>();
    for (PaymentEvent event : sorted) {
      if (event instanceof PaymentEvent.Reported r) {
        distinct.computeIfAbsent(r.message(), _ -> new ReportedMessage(r.message(), r.at()));
      }
    }
    return List.copyOf(distinct.values());
  }

  /** The Gate tells of each part of a split payout with the sum of that part. */
  private static boolean disagrees(Payment payment, Optional<Tries> tries) {
    boolean reduced =
        payment.status().map(StatusWords::folded).filter(REDUCED_BY_REFUNDS::contains).isPresent();
    return reduced
        && tries.filter(Tries::split).isEmpty()
        && RefundLedger.of(payment)
            .expected()
            .flatMap(expected -> payment.sum().map(sum -> !sum.equals(expected)))
            .orElse(false);
  }

  private static boolean drifts(Payment payment) {
    return drifting(payment).findAny().isPresent();
  }

  /** Refunds that were converted at another rate than their purchase. */
  static Stream<Payment.OperationState> drifting(Payment payment) {
    Optional<ExchangeRate> base = payment.own().flatMap(ExchangeRate::of);
    return payment.operations().stream()
        .filter(o -> RefundLedger.refund(payment.key(), o))
        .filter(
            o -> ExchangeRate.of(o).filter(r -> base.filter(r::drifts).isPresent()).isPresent());
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
      case PaymentEvent.Withdrawn _ -> 10;
    };
  }
}
