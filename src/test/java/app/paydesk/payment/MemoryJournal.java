package app.paydesk.payment;

import app.paydesk.journal.Journal;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A journal that notes what was asked of it and fails when told to. */
public final class MemoryJournal implements Journal {
  private final Map<PaymentKey, List<PaymentEvent>> events = new LinkedHashMap<>();
  public int failFrom = Integer.MAX_VALUE;
  Runnable beforeDeciding = () -> {};
  private int writes;

  private void write() {
    writes++;
    if (writes >= failFrom) {
      throw new JournalException(Reason.FULL, "full", new IllegalStateException());
    }
  }

  @Override
  public synchronized Payment record(PaymentKey key, PaymentEvent.Recorded event) {
    write();
    boolean own = event.ref().equalsIgnoreCase(key.id().value());
    boolean taken =
        events.values().stream()
            .flatMap(List::stream)
            .anyMatch(e -> SendHistory.ref(e).filter(event.ref()::equalsIgnoreCase).isPresent());
    if (taken || (own && events.containsKey(key))) {
      throw new DuplicateException(event.ref());
    }
    return add(key, List.of(event));
  }

  @Override
  public synchronized Payment append(PaymentKey key, List<PaymentEvent> more) {
    write();
    return add(key, more);
  }

  private Payment add(PaymentKey key, List<? extends PaymentEvent> more) {
    List<PaymentEvent> all = events.computeIfAbsent(key, _ -> new ArrayList<>());
    all.addAll(more);
    return Fold.fold(key, all);
  }

  @Override
  public synchronized Optional<Payment> find(PaymentKey key) {
    return Optional.ofNullable(events.get(key)).map(list -> Fold.fold(key, list));
  }

  @Override
  public synchronized Payment record(PaymentKey key, PaymentEvent.Recorded event, Guard guard) {
    return Journal.super.record(key, event, guard);
  }

  @Override
  public synchronized Payment decide(
      PaymentKey key, Function<Payment, List<PaymentEvent>> decision) {
    beforeDeciding.run();
    return Journal.super.decide(key, decision);
  }

  @Override
  public synchronized List<SimilarPayment> alike(SimilarityQuery wanted) {
    return wanted.among(
        events.entrySet().stream().map(e -> Fold.fold(e.getKey(), e.getValue())).toList());
  }

  @Override
  public synchronized List<Payment> open(long projectId) {
    return events.entrySet().stream()
        .map(e -> Fold.fold(e.getKey(), e.getValue()))
        .filter(p -> p.operations().stream().anyMatch(o -> !o.standing().settled()))
        .toList();
  }
}
