package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Journal and archive that live as long as their test, under the contract of the real ones: see
 * {@link JournalContract}.
 */
public final class MemoryStore implements Journal, Archive {
  private static final Set<PaymentState> WITHOUT_OUTCOME =
      Set.of(PaymentState.UNKNOWN, PaymentState.RECORDED);
  private static final Set<PaymentState> OPEN =
      Set.of(
          PaymentState.UNKNOWN,
          PaymentState.RECORDED,
          PaymentState.WAITING,
          PaymentState.AWAITING_CUSTOMER);

  private final MemoryEntries entries = new MemoryEntries();
  private final MemoryPayments payments = new MemoryPayments(entries::last);
  private final MemoryDeliveries deliveries = new MemoryDeliveries();
  private final MemoryNotices notices = new MemoryNotices(this, payments, deliveries);
  private final MemoryFaults faults = new MemoryFaults();
  private volatile RestoreHolds restoreHolds = RestoreHolds.NONE;

  /** What goes wrong with it. */
  public MemoryFaults faults() {
    return faults;
  }

  /** All payments in the order in which they came. */
  public synchronized List<Payment> payments() {
    return payments.all().toList();
  }

  /** The events of a payment; empty where it is not known. */
  public List<PaymentEvent> events(PaymentKey key) {
    return find(key).map(Payment::events).orElse(List.of());
  }

  /** All callbacks in the order in which they came. */
  public synchronized List<Delivery> kept() {
    return deliveries.all();
  }

  /** Every operation that was recorded here, in the order of its payment. */
  public synchronized List<PaymentEvent.Recorded> recorded() {
    return payments
        .all()
        .flatMap(payment -> payment.events().stream())
        .filter(PaymentEvent.Recorded.class::isInstance)
        .map(PaymentEvent.Recorded.class::cast)
        .toList();
  }

  /** Holds sending back as after a restore. */
  public void hold(RestoreHolds holds) {
    restoreHolds = holds;
  }

  @Override
  public RestoreHolds restoreHolds() {
    return restoreHolds;
  }

  @Override
  public Payment record(PaymentKey key, Actor by, PaymentEvent.Recorded event) {
    return record(key, by, event, Guard.NONE);
  }

  @Override
  public synchronized Payment record(
      PaymentKey key, Actor by, PaymentEvent.Recorded event, Guard guard) {
    guard.check().accept(find(key), guard.likeness().map(this::alike).orElse(List.of()));
    faults.write();
    Payment kept = payments.record(key, event);
    entries.told(kept.key(), by, List.of(event), Optional.empty());
    return kept;
  }

  @Override
  public synchronized Payment append(PaymentKey key, Actor by, List<PaymentEvent> events) {
    faults.write();
    return append(key, by, events, Optional.empty());
  }

  private Payment append(
      PaymentKey key, Actor by, List<PaymentEvent> events, Optional<Delivery> callback) {
    Payment kept = payments.append(key, events);
    entries.told(kept.key(), by, events, callback);
    return kept;
  }

  @Override
  public synchronized long read(long after, Consumer<Entry> reader) {
    return entries.read(after, reader);
  }

  @Override
  public synchronized List<Entry> entries(PaymentKey key) {
    return entries.of(key);
  }

  @Override
  public synchronized Payment decide(
      PaymentKey key, Actor by, Function<Payment, List<PaymentEvent>> decision) {
    faults.deciding();
    List<PaymentEvent> events = decision.apply(find(key).orElseThrow());
    faults.write();
    return append(key, by, events, Optional.empty());
  }

  @Override
  public synchronized List<SimilarPayment> alike(SimilarityQuery wanted) {
    return wanted.among(payments.all().toList());
  }

  @Override
  public StatusChecks statusChecks() {
    return payments.statusChecks();
  }

  @Override
  public synchronized Optional<Payment> find(PaymentKey key) {
    return payments.find(key);
  }

  @Override
  public synchronized List<Payment> open(long projectId) {
    return payments
        .all()
        .filter(p -> p.key().projectId() == projectId)
        .filter(p -> p.operations().stream().anyMatch(o -> !o.standing().settled()))
        .toList();
  }

  @Override
  public synchronized long keep(Actor by, Delivery delivery) {
    faults.write();
    long number = deliveries.insert(delivery);
    entries.kept(by, delivery.numbered(number));
    return number;
  }

  @Override
  public synchronized Delivery apply(
      Actor by, Delivery delivery, PaymentKey payment, Application application) {
    faults.applying();
    Applied applied = application.on(delivery, find(payment));
    if (!applied.kept()) {
      return applied.delivery();
    }
    faults.write();
    boolean fresh = delivery.id() == 0;
    long number = fresh ? deliveries.next() : delivery.id();
    applied
        .change()
        .ifPresent(
            change ->
                append(
                    payment,
                    by,
                    List.of(change.event().in(number)),
                    Optional.of(applied.delivery())));
    if (fresh) {
      deliveries.insert(applied.delivery());
    } else {
      deliveries.judged(applied.delivery());
    }
    Delivery kept = applied.delivery().numbered(number);
    if (applied.change().isEmpty() && fresh) {
      entries.kept(by, kept);
    } else if (applied.change().isEmpty()) {
      entries.judged(by, kept);
    }
    return kept;
  }

  @Override
  public synchronized void judged(Actor by, Delivery delivery) {
    faults.write();
    deliveries.judged(delivery);
    entries.judged(by, delivery);
  }

  @Override
  public synchronized Optional<Delivery> delivery(long id) {
    return deliveries.find(id);
  }

  @Override
  public synchronized List<Delivery> deliveries(DeliveryQuery query) {
    return deliveries.list(query);
  }

  @Override
  public synchronized int clearAside(
      Actor by, long projectId, Optional<Instant> before, Instant at) {
    faults.write();
    return deliveries.clear(projectId, before, at);
  }

  @Override
  public synchronized List<Clearing> clearings(long projectId, int limit) {
    return deliveries.clearings(projectId, limit);
  }

  @Override
  public synchronized List<Delivery> unjudged(long projectId) {
    return deliveries.unjudged(projectId);
  }

  @Override
  public synchronized List<PaymentRow> rows(PaymentQuery query) {
    return rows(query.projectId())
        .filter(r -> query.standings().isEmpty() || query.standings().contains(r.standing()))
        .filter(r -> query.operations().isEmpty() || query.operations().contains(r.operation()))
        .filter(r -> query.since().filter(since -> r.created().isBefore(since)).isEmpty())
        .filter(r -> query.until().filter(until -> !r.created().isBefore(until)).isEmpty())
        .filter(r -> query.after().filter(place -> !r.place().isBelow(place)).isEmpty())
        .filter(r -> says(r, query.text().strip().toLowerCase(Locale.ROOT)))
        .limit(query.limit())
        .toList();
  }

  private Stream<PaymentRow> rows(long projectId) {
    return payments.rows().filter(row -> row.key().projectId() == projectId);
  }

  private static boolean says(PaymentRow row, String text) {
    return Stream.of(row.key().id().value(), row.ref(), row.payee(), row.code())
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT)
        .contains(text);
  }

  @Override
  public Notices notices() {
    return notices;
  }

  @Override
  public synchronized Figures figures(long projectId) {
    List<PaymentState> standings = rows(projectId).map(PaymentRow::standing).toList();
    return new Figures(
        payments.all().filter(p -> p.key().projectId() == projectId).count(),
        standings.stream().filter(OPEN::contains).count(),
        standings.stream().filter(WITHOUT_OUTCOME::contains).count(),
        deliveries.newest(projectId).count(),
        deliveries.newest(projectId).findFirst().map(Delivery::received));
  }
}
