package app.paydesk.callback;

import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.DeliveryQuery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Notices;
import app.paydesk.journal.PaymentQuery;
import app.paydesk.journal.PaymentRow;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Journal and archive in memory. */
public final class MemoryBooks implements Journal, Archive {
  public final Map<PaymentKey, List<PaymentEvent>> events = new LinkedHashMap<>();
  public final List<Delivery> deliveries = new ArrayList<>();
  public final AtomicInteger refusals = new AtomicInteger();
  public volatile boolean fullDisk;
  public volatile Runnable applyFault = () -> {};
  public boolean cannotApply;

  @Override
  public synchronized long keep(Delivery d) {
    if (fullDisk) {
      throw new JournalException(Reason.FAULT, "the history", new IllegalStateException());
    }
    deliveries.add(d.numbered(deliveries.size() + 1L));
    return deliveries.size();
  }

  @Override
  public Notices notices() {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Delivery apply(
      Delivery delivery, PaymentKey payment, Application application) {
    boolean fresh = delivery.id() == 0;
    if (fullDisk) {
      refusals.incrementAndGet();
      throw new JournalException(Reason.FAULT, "the history", new IllegalStateException());
    }
    applyFault.run();
    if (cannotApply) {
      throw new IllegalStateException("a fault of ours");
    }
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
  public synchronized void judged(Delivery delivery) {
    deliveries.set((int) delivery.id() - 1, delivery);
  }

  @Override
  public synchronized Payment append(PaymentKey key, List<PaymentEvent> more) {
    events.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(more);
    return find(key).orElseThrow();
  }

  @Override
  public synchronized Optional<Payment> find(PaymentKey key) {
    return Optional.ofNullable(events.get(key)).map(list -> Fold.fold(key, list));
  }

  @Override
  public synchronized Optional<Delivery> delivery(long id) {
    return deliveries.stream().filter(d -> d.id() == id).findFirst();
  }

  @Override
  public synchronized List<Delivery> deliveries(DeliveryQuery query) {
    List<Delivery> found = new ArrayList<>(deliveries);
    Collections.reverse(found);
    return found.stream()
        .filter(d -> query.verdict().isEmpty() || query.verdict().get() == d.verdict())
        .filter(d -> query.statuses().isEmpty() || query.statuses().contains(d.status()))
        .filter(d -> query.since().filter(since -> d.received().isBefore(since)).isEmpty())
        .filter(d -> query.before().isEmpty() || d.id() < query.before().getAsLong())
        .limit(query.limit())
        .toList();
  }

  @Override
  public synchronized int clearAside(long projectId, Optional<Instant> before, Instant at) {
    int count = deliveries.size();
    deliveries.removeIf(
        d ->
            d.verdict() != Delivery.Verdict.VALID
                && d.verdict() != Delivery.Verdict.STORED
                && before.filter(limit -> !d.received().isBefore(limit)).isEmpty());
    return count - deliveries.size();
  }

  @Override
  public synchronized List<Delivery> unjudged(long projectId) {
    return deliveries.stream().filter(d -> d.verdict() == Delivery.Verdict.STORED).toList();
  }

  @Override
  public Payment record(PaymentKey key, PaymentEvent.Recorded event) {
    return append(key, List.of(event));
  }

  @Override
  public List<Payment> open(long projectId) {
    return List.of();
  }

  @Override
  public List<PaymentRow> rows(PaymentQuery query) {
    return List.of();
  }

  @Override
  public Figures figures(long projectId) {
    return new Figures(0, 0, 0, deliveries.size(), Optional.empty());
  }
}
