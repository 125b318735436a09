package app.paydesk.journal;

import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The batches of a {@link MemoryStore}, read from its entries. */
final class MemoryBatches implements Batches {
  private final MemoryStore store;
  private final MemoryEntries entries;
  private final MemoryPayments payments;

  MemoryBatches(MemoryStore store, MemoryEntries entries, MemoryPayments payments) {
    this.store = store;
    this.entries = entries;
    this.payments = payments;
  }

  @Override
  public List<BatchRow> list(long projectId, OptionalLong before, int limit) {
    synchronized (store) {
      return entries
          .batches(projectId)
          .map(first -> row(projectId, first))
          .filter(row -> row.entry() < before.orElse(Long.MAX_VALUE))
          .limit(limit)
          .toList();
    }
  }

  private BatchRow row(long projectId, Entry first) {
    Subject.OfBatch subject = (Subject.OfBatch) first.subject();
    return new BatchRow(
        subject.batch(),
        first.number(),
        first.by(),
        entries.batch(subject).orElseThrow(),
        lines(projectId).filter(l -> l.place().batch().equals(subject.batch())).count());
  }

  @Override
  public Optional<BatchRow> find(long projectId, BatchId batch) {
    return list(projectId, OptionalLong.empty(), Integer.MAX_VALUE).stream()
        .filter(row -> row.id().equals(batch))
        .findFirst();
  }

  @Override
  public Optional<BatchState> state(long projectId, BatchId batch) {
    synchronized (store) {
      return entries.batch(new Subject.OfBatch(projectId, batch));
    }
  }

  @Override
  public List<BatchId> incomplete(long projectId) {
    return list(projectId, OptionalLong.empty(), Integer.MAX_VALUE).stream()
        .filter(row -> row.recorded() < row.state().confirmed().rows())
        .map(BatchRow::id)
        .toList();
  }

  private Stream<BatchLine> lines(long projectId) {
    return payments
        .all()
        .filter(payment -> payment.key().projectId() == projectId)
        .flatMap(payment -> payment.events().stream().flatMap(event -> line(payment, event)));
  }

  private Stream<BatchLine> line(Payment payment, PaymentEvent event) {
    return event instanceof PaymentEvent.Recorded recorded && recorded.batch().isPresent()
        ? Stream.of(
            new BatchLine(
                recorded.batch().get(),
                payments.row(payment.key(), payment.operation(recorded.ref()).orElseThrow())))
        : Stream.empty();
  }

  private static Comparator<BatchLine> inOrder() {
    return Comparator.comparingInt((BatchLine line) -> line.place().line())
        .thenComparing(line -> line.row().ref());
  }

  @Override
  public List<BatchLine> lines(
      long projectId, BatchId batch, Optional<BatchLine> after, int limit) {
    synchronized (store) {
      return lines(projectId)
          .filter(line -> line.place().batch().equals(batch))
          .filter(line -> after.filter(last -> inOrder().compare(line, last) <= 0).isEmpty())
          .sorted(inOrder())
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<BatchCount> counts(long projectId, BatchId batch) {
    Map<String, List<PaymentRow>> kinds = new TreeMap<>();
    for (BatchLine line : lines(projectId, batch, Optional.empty(), Integer.MAX_VALUE)) {
      String currency = line.row().amount().map(m -> m.currency().code()).orElse("");
      kinds
          .computeIfAbsent(line.row().standing() + " " + currency, _ -> new ArrayList<>())
          .add(line.row());
    }
    return kinds.values().stream().map(MemoryBatches::count).toList();
  }

  private static BatchCount count(List<PaymentRow> rows) {
    PaymentState state = rows.getFirst().standing();
    Optional<Money> total =
        rows.getFirst()
            .amount()
            .map(
                first ->
                    new Money(
                        rows.stream().mapToLong(r -> r.amount().orElseThrow().minor()).sum(),
                        first.currency()));
    return new BatchCount(state, rows.size(), total);
  }

  @Override
  public Map<String, Long> failures(long projectId, BatchId batch) {
    Map<String, Long> codes =
        lines(projectId, batch, Optional.empty(), Integer.MAX_VALUE).stream()
            .map(BatchLine::row)
            .filter(row -> row.standing().failed())
            .collect(Collectors.groupingBy(PaymentRow::code, TreeMap::new, Collectors.counting()));
    Map<String, Long> sorted = new LinkedHashMap<>();
    codes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(code -> sorted.put(code.getKey(), code.getValue()));
    return sorted;
  }

  @Override
  public Set<String> taken(long projectId, Collection<String> refs) {
    synchronized (store) {
      return payments
          .names(projectId)
          .filter(name -> refs.stream().anyMatch(ref -> ref.toLowerCase(Locale.ROOT).equals(name)))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Override
  public List<PayeeSum> paid(long projectId, Collection<String> payees, Instant since) {
    List<PayeeSum> sums = new ArrayList<>();
    synchronized (store) {
      payments
          .all()
          .filter(payment -> payment.key().projectId() == projectId)
          .forEach(payment -> sums.addAll(paid(payment, payees, since)));
    }
    return sums.stream()
        .collect(
            Collectors.groupingBy(
                sum -> sum.payee() + sum.operation() + sum.sum().currency(),
                TreeMap::new,
                Collectors.reducing((a, b) -> plus(a, b))))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static PayeeSum plus(PayeeSum one, PayeeSum other) {
    return new PayeeSum(one.payee(), one.operation(), one.sum().plus(other.sum()));
  }

  private static List<PayeeSum> paid(Payment payment, Collection<String> payees, Instant since) {
    return payment.events().stream()
        .filter(PaymentEvent.Recorded.class::isInstance)
        .map(PaymentEvent.Recorded.class::cast)
        .filter(event -> event.amount().isPresent() && !event.at().isBefore(since))
        .filter(
            event ->
                SimilarityQuery.counts(payment.operation(event.ref()).orElseThrow().standing()))
        .flatMap(
            event ->
                SimilarityQuery.names(event).stream()
                    .filter(payees::contains)
                    .map(
                        name ->
                            new PayeeSum(name, event.operation(), event.amount().orElseThrow())))
        .toList();
  }

  @Override
  public List<BatchLine> known(long projectId, Collection<String> identities) {
    synchronized (store) {
      return lines(projectId)
          .filter(line -> identities.contains(line.place().identity()))
          .sorted(
              Comparator.comparingLong((BatchLine line) -> line.row().entry())
                  .thenComparing(line -> line.row().ref()))
          .toList();
    }
  }

  /** Refuses a row of a batch that nobody confirmed. */
  void require(PaymentKey key, List<? extends PaymentEvent> events) {
    for (PaymentEvent event : events) {
      if (event instanceof PaymentEvent.Recorded recorded
          && recorded.batch().isPresent()
          && entries
              .batch(new Subject.OfBatch(key.projectId(), recorded.batch().get().batch()))
              .isEmpty()) {
        throw new IllegalArgumentException("no batch " + recorded.batch().get().batch());
      }
    }
  }
}
