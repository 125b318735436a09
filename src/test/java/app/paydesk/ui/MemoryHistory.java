package app.paydesk.ui;

import app.paydesk.journal.Archive;
import app.paydesk.journal.Clearing;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.DeliveryQuery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Notices;
import app.paydesk.journal.PaymentQuery;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A history that lives as long as its test. */
final class MemoryHistory implements Journal, Archive {
  private final Map<PaymentKey, List<PaymentEvent>> events = new LinkedHashMap<>();
  private final List<Delivery> deliveries = new ArrayList<>();
  private final List<Clearing> clearings = new ArrayList<>();
  RestoreHolds restoreHolds = RestoreHolds.NONE;
  private final Notices notices =
      new MemoryNotices(() -> payments().toList(), () -> List.copyOf(deliveries));

  @Override
  public Payment record(PaymentKey key, PaymentEvent.Recorded event) {
    return append(key, List.of(event));
  }

  @Override
  public Payment append(PaymentKey key, List<PaymentEvent> more) {
    events.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more);
    return Fold.fold(key, events.get(key));
  }

  @Override
  public RestoreHolds restoreHolds() {
    return restoreHolds;
  }

  @Override
  public Optional<Payment> find(PaymentKey key) {
    return Optional.ofNullable(events.get(key)).map(list -> Fold.fold(key, list));
  }

  @Override
  public List<Payment> open(long projectId) {
    return payments()
        .filter(p -> p.operations().stream().anyMatch(o -> !o.standing().settled()))
        .toList();
  }

  @Override
  public long keep(Delivery delivery) {
    deliveries.addFirst(delivery.numbered(deliveries.size() + 1L));
    return deliveries.size();
  }

  @Override
  public Delivery apply(Delivery delivery, PaymentKey payment, Application application) {
    boolean fresh = delivery.id() == 0;
    Delivery numbered = fresh ? delivery.numbered(deliveries.size() + 1L) : delivery;
    Applied applied = application.on(fresh ? delivery : numbered, find(payment));
    if (!applied.kept()) {
      return applied.delivery();
    }
    applied
        .change()
        .ifPresent(change -> append(payment, List.of(change.event().in(numbered.id()))));
    Delivery kept = applied.delivery().numbered(numbered.id());
    if (fresh) {
      keep(kept);
    } else {
      judged(kept);
    }
    return kept;
  }

  @Override
  public void judged(Delivery delivery) {
    deliveries.replaceAll(old -> old.id() == delivery.id() ? delivery : old);
  }

  @Override
  public Optional<Delivery> delivery(long id) {
    return deliveries.stream().filter(d -> d.id() == id).findFirst();
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return deliveries.stream()
        .sorted(Comparator.comparing(Delivery::received).reversed())
        .filter(d -> d.toString().contains(query.text()))
        .filter(d -> query.verdict().isEmpty() || query.verdict().get() == d.verdict())
        .filter(d -> query.statuses().isEmpty() || query.statuses().contains(d.status()))
        .filter(d -> query.since().filter(since -> d.received().isBefore(since)).isEmpty())
        .filter(d -> query.before().isEmpty() || d.id() < query.before().getAsLong())
        .limit(query.limit())
        .toList();
  }

  @Override
  public int clearAside(long projectId, Optional<Instant> before, Instant at) {
    List<Delivery> gone =
        deliveries.stream()
            .filter(d -> d.verdict() != Delivery.Verdict.VALID)
            .filter(d -> d.verdict() != Delivery.Verdict.STORED)
            .filter(d -> before.filter(limit -> !d.received().isBefore(limit)).isEmpty())
            .toList();
    deliveries.removeAll(gone);
    gone.stream()
        .collect(Collectors.groupingBy(Delivery::verdict, Collectors.counting()))
        .forEach((verdict, n) -> clearings.addFirst(new Clearing(at, before, verdict, n)));
    return gone.size();
  }

  @Override
  public List<Clearing> clearings(long projectId, int limit) {
    return clearings.stream().limit(limit).toList();
  }

  @Override
  public List<Delivery> unjudged(long projectId) {
    return deliveries.stream().filter(d -> d.verdict() == Delivery.Verdict.STORED).toList();
  }

  @Override
  public List<PaymentRow> rows(PaymentQuery query) {
    return payments()
        .flatMap(p -> p.operations().stream().map(o -> row(p, o)))
        .filter(
            r ->
                r.toString()
                    .toLowerCase(Locale.ROOT)
                    .contains(query.text().toLowerCase(Locale.ROOT)))
        .filter(r -> query.standings().isEmpty() || query.standings().contains(r.standing()))
        .filter(r -> query.operations().isEmpty() || query.operations().contains(r.operation()))
        .filter(r -> query.since().filter(since -> r.created().isBefore(since)).isEmpty())
        .sorted(Comparator.comparing(PaymentRow::created).reversed())
        .limit(query.limit())
        .toList();
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public Figures figures(long projectId) {
    List<PaymentRow> rows = rows(PaymentQuery.newest(projectId, 1000));
    return new Figures(
        rows.size(),
        rows.stream().filter(r -> !r.standing().settled()).count(),
        rows.stream().filter(r -> r.standing() == PaymentState.UNKNOWN).count(),
        deliveries.size(),
        deliveries.stream().map(Delivery::received).max(Comparator.<Instant>naturalOrder()));
  }

  private Stream<Payment> payments() {
    return List.copyOf(events.entrySet()).stream().map(e -> Fold.fold(e.getKey(), e.getValue()));
  }

  private static PaymentRow row(Payment payment, Payment.OperationState o) {
    return new PaymentRow(
        payment.key(),
        o.ref(),
        o.operation().orElse(o.type()),
        o.amount(),
        o.payee(),
        o.standing(),
        o.status().orElse(""),
        o.code(),
        o.created(),
        o.changed());
  }
}
