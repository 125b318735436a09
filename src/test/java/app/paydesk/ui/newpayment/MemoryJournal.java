package app.paydesk.ui.newpayment;

import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.DeliveryQuery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Notices;
import app.paydesk.journal.PaymentQuery;
import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A history that forgets with the test. */
final class MemoryJournal implements Journal, Archive {
  private final Map<PaymentKey, List<PaymentEvent>> events = new LinkedHashMap<>();
  private boolean full;

  synchronized void fill() {
    full = true;
  }

  synchronized List<PaymentEvent.Recorded> recorded() {
    return events.values().stream()
        .flatMap(List::stream)
        .filter(PaymentEvent.Recorded.class::isInstance)
        .map(PaymentEvent.Recorded.class::cast)
        .toList();
  }

  @Override
  public synchronized Payment record(PaymentKey key, PaymentEvent.Recorded event) {
    if (full) {
      throw new JournalException(Reason.FAULT, "the history", new IllegalStateException("full"));
    }
    if (recorded().stream().anyMatch(r -> r.ref().equalsIgnoreCase(event.ref()))) {
      throw new DuplicateException(event.ref());
    }
    return append(key, List.of(event));
  }

  @Override
  public synchronized Payment append(PaymentKey key, List<PaymentEvent> added) {
    events.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(added);
    return folded(key);
  }

  @Override
  public synchronized Optional<Payment> find(PaymentKey key) {
    return events.containsKey(key) ? Optional.of(folded(key)) : Optional.empty();
  }

  @Override
  public synchronized List<SimilarPayment> alike(SimilarityQuery wanted) {
    return wanted.among(events.keySet().stream().map(this::folded).toList());
  }

  @Override
  public List<Payment> open(long projectId) {
    return List.of();
  }

  @Override
  public synchronized List<PaymentRow> rows(PaymentQuery query) {
    return events.keySet().stream()
        .flatMap(
            key ->
                folded(key).operations().stream()
                    .map(
                        o ->
                            new PaymentRow(
                                key,
                                o.ref(),
                                o.operation().orElse(o.type()),
                                o.amount(),
                                o.payee(),
                                o.standing(),
                                o.status().orElse(""),
                                o.code(),
                                o.created(),
                                o.changed())))
        .filter(r -> query.operations().isEmpty() || query.operations().contains(r.operation()))
        .filter(r -> query.standings().isEmpty() || query.standings().contains(r.standing()))
        .filter(r -> (r.key().id() + " " + r.payee()).contains(query.text()))
        .filter(r -> query.since().isEmpty() || !r.created().isBefore(query.since().get()))
        .toList();
  }

  @Override
  public Figures figures(long projectId) {
    return new Figures(0, 0, 0, 0, Optional.empty());
  }

  @Override
  public long keep(Delivery delivery) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Notices notices() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Delivery apply(Delivery delivery, PaymentKey payment, Application application) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void judged(Delivery delivery) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Delivery> delivery(long id) {
    return Optional.empty();
  }

  @Override
  public List<Delivery> deliveries(DeliveryQuery query) {
    return List.of();
  }

  @Override
  public int clearAside(long projectId, Optional<Instant> before, Instant at) {
    return 0;
  }

  @Override
  public List<Delivery> unjudged(long projectId) {
    return List.of();
  }

  private Payment folded(PaymentKey key) {
    return Fold.fold(key, events.getOrDefault(key, List.of()));
  }
}
