package app.paydesk.journal;

import app.paydesk.money.Money;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.RefundLedger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The payments of a {@link MemoryStore}, whose lock its callers hold. */
final class MemoryPayments {
  private final Map<PaymentKey, Kept> payments = new LinkedHashMap<>();
  private final MemoryStatusChecks checks = new MemoryStatusChecks();
  private final Set<Claim> claims = new HashSet<>();
  private long lastEntry;

  /**
   * A payment.
   *
   * @param entries by reference, the number of the entry that brought the operation
   */
  private record Kept(Payment payment, Map<String, Long> entries) {}

  /** A name that is taken for good. */
  private record Claim(long projectId, String foldedRef) {}

  private record Line(PaymentRow row, long entry) {}

  StatusChecks statusChecks() {
    return checks;
  }

  Optional<Payment> find(PaymentKey key) {
    return Optional.ofNullable(payments.get(key)).map(Kept::payment);
  }

  Stream<Payment> all() {
    return payments.values().stream().map(Kept::payment);
  }

  Payment record(PaymentKey key, PaymentEvent.Recorded event) {
    boolean refund = !event.ref().equalsIgnoreCase(key.id().value());
    Claim claim = new Claim(key.projectId(), event.ref().toLowerCase(Locale.ROOT));
    if (claims.contains(claim) || (!refund && payments.containsKey(key))) {
      throw new Journal.DuplicateException(event.ref());
    }
    if (refund && find(key).filter(payment -> isTooMuch(payment, event.amount())).isPresent()) {
      throw new Journal.OverRefundException(event.ref());
    }
    Payment now = add(key, List.of(event));
    claims.add(claim);
    return now;
  }

  private static boolean isTooMuch(Payment payment, Optional<Money> amount) {
    return RefundLedger.of(payment)
        .remaining()
        .map(Money::minor)
        .filter(left -> left == 0 || amount.filter(money -> money.minor() > left).isPresent())
        .isPresent();
  }

  Payment append(PaymentKey key, List<? extends PaymentEvent> events) {
    if (!payments.containsKey(key) && !(events.getFirst() instanceof PaymentEvent.Reported)) {
      throw new IllegalArgumentException("no payment " + key.id() + " is recorded");
    }
    return add(key, events);
  }

  // Nothing is changed before all that can fail is done.
  private Payment add(PaymentKey key, List<? extends PaymentEvent> events) {
    Kept before = payments.getOrDefault(key, new Kept(Fold.fold(key, List.of()), Map.of()));
    List<PaymentEvent> all = new ArrayList<>(before.payment().events());
    all.addAll(events);
    Payment now = Fold.fold(before.payment().key(), all);
    long entry = lastEntry + events.size();
    Map<String, Long> entries = new HashMap<>();
    for (Payment.OperationState operation : now.operations()) {
      String ref = operation.ref();
      entries.put(ref, before.entries().getOrDefault(ref, entry));
    }
    payments.put(before.payment().key(), new Kept(now, entries));
    lastEntry = entry;
    return checks.written(now);
  }

  /** Rows of all projects, the last recorded first. */
  Stream<PaymentRow> rows() {
    return payments.values().stream()
        .flatMap(MemoryPayments::lines)
        .sorted(
            Comparator.comparingLong(Line::entry)
                .reversed()
                .thenComparing(line -> line.row().ref()))
        .map(Line::row);
  }

  private static Stream<Line> lines(Kept kept) {
    Payment payment = kept.payment();
    return payment.operations().stream()
        .map(o -> new Line(PaymentRow.of(payment.key(), o), kept.entries().get(o.ref())));
  }
}
