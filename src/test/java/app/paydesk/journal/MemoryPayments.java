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
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** The payments of a {@link MemoryStore}, whose lock its callers hold. */
final class MemoryPayments {
  private final Map<PaymentKey, Kept> payments = new LinkedHashMap<>();
  private final MemoryStatusChecks checks = new MemoryStatusChecks();
  private final Set<Claim> claims = new HashSet<>();
  private final LongSupplier lastEntry;

  /**
   * A payment.
   *
   * @param brought by reference, the entry that brought the operation
   */
  private record Kept(Payment payment, Map<String, Brought> brought) {}

  private record Brought(long entry, Actor by) {}

  /** A name that is taken for good. */
  private record Claim(long projectId, String foldedRef) {}

  /**
   * @param lastEntry number of the journal's last entry
   */
  MemoryPayments(LongSupplier lastEntry) {
    this.lastEntry = lastEntry;
  }

  StatusChecks statusChecks() {
    return checks;
  }

  Optional<Payment> find(PaymentKey key) {
    return Optional.ofNullable(payments.get(key)).map(Kept::payment);
  }

  Stream<Payment> all() {
    return payments.values().stream().map(Kept::payment);
  }

  Payment write(PaymentKey key, Actor by, List<PaymentEvent> events) {
    PaymentEvent first = events.getFirst();
    if (!payments.containsKey(key)
        && !(first instanceof PaymentEvent.Reported || first instanceof PaymentEvent.Recorded)) {
      throw new IllegalArgumentException("no payment " + key.id() + " is recorded");
    }
    List<Claim> claimed = new ArrayList<>();
    for (PaymentEvent event : events) {
      if (event instanceof PaymentEvent.Recorded recorded) {
        claimed.add(claim(key, recorded));
      }
    }
    Payment now = add(key, by, events);
    claims.addAll(claimed);
    return now;
  }

  private Claim claim(PaymentKey key, PaymentEvent.Recorded event) {
    boolean refund = !event.ref().equalsIgnoreCase(key.id().value());
    Claim claim = new Claim(key.projectId(), event.ref().toLowerCase(Locale.ROOT));
    if (claims.contains(claim) || (!refund && payments.containsKey(key))) {
      throw new Journal.DuplicateException(event.ref());
    }
    if (refund && find(key).filter(payment -> isTooMuch(payment, event.amount())).isPresent()) {
      throw new Journal.OverRefundException(event.ref());
    }
    return claim;
  }

  private static boolean isTooMuch(Payment payment, Optional<Money> amount) {
    return RefundLedger.of(payment)
        .remaining()
        .map(Money::minor)
        .filter(left -> left == 0 || amount.filter(money -> money.minor() > left).isPresent())
        .isPresent();
  }

  // Nothing is changed before all that can fail is done.
  private Payment add(PaymentKey key, Actor by, List<? extends PaymentEvent> events) {
    Kept before = payments.getOrDefault(key, new Kept(Fold.fold(key, List.of()), Map.of()));
    List<PaymentEvent> all = new ArrayList<>(before.payment().events());
    all.addAll(events);
    Payment now = Fold.fold(before.payment().key(), all);
    Brought last = new Brought(lastEntry.getAsLong() + events.size(), by);
    Map<String, Brought> brought = new HashMap<>();
    for (Payment.OperationState operation : now.operations()) {
      String ref = operation.ref();
      brought.put(ref, before.brought().getOrDefault(ref, last));
    }
    payments.put(before.payment().key(), new Kept(now, brought));
    return checks.written(now);
  }

  /** All names that are taken in a project, in lower case. */
  Stream<String> names(long projectId) {
    return claims.stream().filter(c -> c.projectId() == projectId).map(Claim::foldedRef);
  }

  /** Rows of all projects, the last recorded first. */
  Stream<PaymentRow> rows() {
    return payments.values().stream()
        .flatMap(kept -> kept.payment().operations().stream().map(o -> row(kept, o)))
        .sorted(
            Comparator.comparingLong(PaymentRow::entry).reversed().thenComparing(PaymentRow::ref));
  }

  /** The row of an operation. */
  PaymentRow row(PaymentKey key, Payment.OperationState operation) {
    return row(payments.get(key), operation);
  }

  private static PaymentRow row(Kept kept, Payment.OperationState operation) {
    Brought brought = kept.brought().get(operation.ref());
    return PaymentRow.of(kept.payment().key(), operation, brought.entry(), brought.by());
  }
}
