package app.paydesk.journal;

import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.Clearing;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.Notices;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
  private final MemoryBatches batches = new MemoryBatches(this, entries, payments);
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
  public synchronized Written write(Subject subject, Actor by, Decision decision) {
    return switch (subject) {
      case Subject.OfPayment(PaymentKey key) -> payment(key, by, decision);
      case Subject.OfCallback _, Subject.OfHistory _ ->
          other(by, decision.on(Snapshot.NOTHING), Optional.empty());
      case Subject.OfBatch batch -> batch(batch, by, decision);
      case Subject.OfProfile(String name) ->
          other(by, decision.on(Snapshot.of(entries.profile(name))), Optional.of(name));
    };
  }

  private Written batch(Subject.OfBatch subject, Actor by, Decision decision) {
    Optional<BatchState> before = entries.batch(subject);
    switch (decision.on(Snapshot.ofBatch(before))) {
      case Decided.Nothing() -> {}
      case Decided.Batch(BatchEvent event) -> {
        if (before.isPresent() == event instanceof BatchEvent.Confirmed) {
          throw new IllegalArgumentException("a batch begins with its one confirmation");
        }
        faults.write();
        entries.batch(by, subject, event);
      }
      case Decided.Events _,
          Decided.Callback _,
          Decided.Unkept _,
          Decided.Settled _,
          Decided.Cleared _,
          Decided.ProfileChanged _ ->
          throw new IllegalArgumentException("it is about another subject");
    }
    return Written.NOTHING;
  }

  @Override
  public Batches batches() {
    return batches;
  }

  private Written payment(PaymentKey key, Actor by, Decision decision) {
    faults.deciding();
    List<SimilarPayment> similar = decision.similar().map(this::alike).orElse(List.of());
    switch (decision.on(Snapshot.of(find(key), similar))) {
      case Decided.Nothing() -> {}
      case Decided.Unkept(Delivery seen) -> {
        return Written.of(seen);
      }
      case Decided.Events(List<PaymentEvent> events) -> {
        faults.write();
        append(key, by, events, Optional.empty());
      }
      case Decided.Callback(Delivery delivery, Optional<Decided.Change> change) -> {
        faults.write();
        return change.isPresent()
            ? told(key, by, delivery, change.get())
            : Written.of(kept(by, delivery));
      }
      case Decided.Settled _, Decided.Cleared _, Decided.ProfileChanged _, Decided.Batch _ ->
          throw new IllegalArgumentException("nothing of the kind is written about a payment");
    }
    return Written.of(find(key));
  }

  private Written told(PaymentKey key, Actor by, Delivery delivery, Decided.Change change) {
    long number = delivery.id() == 0 ? deliveries.next() : delivery.id();
    append(key, by, List.of(change.event().in(number)), Optional.of(delivery));
    return new Written(find(key), Optional.of(put(delivery)), 0);
  }

  private Delivery kept(Actor by, Delivery delivery) {
    Delivery kept = put(delivery);
    if (delivery.id() == 0) {
      entries.kept(by, kept);
    } else {
      entries.judged(by, kept);
    }
    return kept;
  }

  private Delivery put(Delivery delivery) {
    if (delivery.id() == 0) {
      return delivery.numbered(deliveries.insert(delivery));
    }
    deliveries.judged(delivery);
    return delivery;
  }

  private Written other(Actor by, Decided decided, Optional<String> profile) {
    return switch (decided) {
      case Decided.Nothing() -> Written.NOTHING;
      case Decided.Unkept(Delivery seen) -> Written.of(seen);
      case Decided.Callback(Delivery delivery, Optional<Decided.Change> change)
          when change.isEmpty() && profile.isEmpty() -> {
        faults.write();
        yield Written.of(kept(by, delivery));
      }
      case Decided.Settled settled when profile.isEmpty() -> {
        faults.write();
        yield Written.of(notices.settle(by, settled, entries));
      }
      case Decided.Cleared cleared when profile.isEmpty() -> {
        faults.write();
        yield Written.of(deliveries.clear(by, cleared, entries));
      }
      case Decided.ProfileChanged(Map<String, String> settings, Instant at)
          when profile.isPresent() -> {
        faults.write();
        entries.profile(by, profile.get(), settings, at);
        yield Written.NOTHING;
      }
      case Decided.Callback _,
          Decided.Settled _,
          Decided.Cleared _,
          Decided.Events _,
          Decided.ProfileChanged _,
          Decided.Batch _ ->
          throw new IllegalArgumentException("it is about another subject");
    };
  }

  private void append(
      PaymentKey key, Actor by, List<PaymentEvent> events, Optional<Delivery> callback) {
    batches.require(key, events);
    Payment kept = payments.write(key, by, events);
    entries.told(kept.key(), by, events, callback);
  }

  /** Notes with a payment, if it is known, what a person did elsewhere. */
  void note(PaymentKey key, Actor by, PaymentEvent event) {
    if (find(key).isPresent()) {
      append(key, by, List.of(event), Optional.empty());
    }
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
  public synchronized Optional<Delivery> delivery(long id) {
    return deliveries.find(id);
  }

  @Override
  public synchronized List<Delivery> deliveries(DeliveryQuery query) {
    return deliveries.list(query);
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
