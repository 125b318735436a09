package app.paydesk.journal;

import app.paydesk.card.CardMask;
import app.paydesk.journal.list.Notice;
import app.paydesk.journal.list.Notices;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Concern;
import app.paydesk.payment.Concerns;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices of a {@link MemoryStore}. */
final class MemoryNotices implements Notices {
  private final MemoryStore store;
  private final MemoryPayments payments;
  private final MemoryDeliveries deliveries;
  private final Map<Long, Notice.Settlement> settlements = new HashMap<>();

  MemoryNotices(MemoryStore store, MemoryPayments payments, MemoryDeliveries deliveries) {
    this.store = store;
    this.payments = payments;
    this.deliveries = deliveries;
  }

  @Override
  public List<Notice> callbacks(long projectId, Notice.Kind kind, boolean settled, int limit) {
    synchronized (store) {
      return deliveries
          .newest(projectId)
          .filter(d -> kind(d).filter(kind::equals).isPresent())
          .filter(d -> settlements.containsKey(d.id()) == settled)
          .limit(limit)
          .map(d -> notice(d, kind))
          .toList();
    }
  }

  private Notice notice(Delivery d, Notice.Kind kind) {
    return new Notice(
        kind,
        d.id(),
        d.received(),
        d.from(),
        d.paymentId(),
        d.detail(),
        Optional.ofNullable(settlements.get(d.id())));
  }

  private static Optional<Notice.Kind> kind(Delivery d) {
    return Notice.Kind.of(d.verdict(), d.effect());
  }

  @Override
  public List<Flagged> payments(long projectId, boolean settled, int limit) {
    synchronized (store) {
      return of(projectId)
          .filter(p -> !kinds(p, settled).isEmpty())
          .map(p -> new Flagged(p.key(), kinds(p, settled), changed(p)))
          .sorted(Comparator.comparing(Flagged::changed).reversed())
          .limit(limit)
          .toList();
    }
  }

  private Stream<Payment> of(long projectId) {
    return payments.all().filter(p -> p.key().projectId() == projectId);
  }

  private static Set<Concern.Kind> kinds(Payment payment, boolean settled) {
    Set<Concern> done = Concerns.settled(payment);
    return Concerns.of(payment).stream()
        .filter(c -> done.contains(c) == settled)
        .map(Concern::kind)
        .collect(Collectors.toSet());
  }

  private static Instant changed(Payment payment) {
    return payment.operations().stream()
        .map(Payment.OperationState::changed)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  @Override
  public List<PaymentRow> overdue(
      long projectId, Map<String, Instant> before, boolean settled, int limit) {
    synchronized (store) {
      return before.entrySet().stream()
          .flatMap(late -> late(projectId, late.getKey(), late.getValue(), settled).limit(limit))
          .toList();
    }
  }

  private Stream<PaymentRow> late(
      long projectId, String operation, Instant before, boolean settled) {
    return of(projectId)
        .flatMap(
            p ->
                p.operations().stream()
                    .filter(o -> o.operation().filter(operation::equals).isPresent())
                    .filter(o -> isLate(o, before))
                    .filter(o -> Concerns.settled(p).contains(Concern.overdue(o.ref())) == settled)
                    .map(o -> payments.row(p.key(), o)))
        .sorted(Comparator.comparing(PaymentRow::created));
  }

  private static boolean isLate(Payment.OperationState o, Instant before) {
    boolean waits =
        o.standing() == PaymentState.WAITING || o.standing() == PaymentState.AWAITING_CUSTOMER;
    Instant limit =
        Ageing.retried(o.standing(), o.status().orElse(""))
            ? before.minus(Ageing.RETRYING)
            : before;
    return waits && o.created().isBefore(limit);
  }

  @Override
  public long open(long projectId, Map<String, Instant> before, int most) {
    synchronized (store) {
      long aside =
          Stream.of(Notice.Kind.values())
              .mapToLong(kind -> callbacks(projectId, kind, false, most).size())
              .sum();
      long late =
          before.entrySet().stream()
              .mapToLong(entry -> overdue(projectId, Map.ofEntries(entry), false, most).size())
              .sum();
      return payments(projectId, false, most).size() + Math.min(aside, most) + late;
    }
  }

  int settle(Actor by, Decided.Settled told, MemoryEntries entries) {
    int before = settlements.size();
    for (long number : told.callbacks()) {
      deliveries
          .find(number)
          .filter(d -> d.projectId() == told.projectId() && !settlements.containsKey(number))
          .flatMap(d -> kind(d).map(kind -> new Open(d, kind)))
          .ifPresent(open -> settle(by, open, told, entries));
    }
    return settlements.size() - before;
  }

  private record Open(Delivery delivery, Notice.Kind kind) {}

  private void settle(Actor by, Open open, Decided.Settled told, MemoryEntries entries) {
    Delivery d = open.delivery();
    if (open.kind() == Notice.Kind.STRANGER) {
      PaymentEvent event =
          new PaymentEvent.Settled(told.at(), List.of(Concern.stranger(d.id())), told.reason());
      d.paymentId()
          .map(id -> new PaymentKey(d.projectId(), new PaymentId(id)))
          .ifPresent(key -> store.note(key, by, event));
    }
    String reason = CardMask.masked(told.reason());
    settlements.put(d.id(), new Notice.Settlement(told.at(), reason));
    entries.settled(by, d.id(), reason, told.at());
  }
}
