package app.paydesk.journal;

import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.list.Clearing;
import app.paydesk.journal.list.DeliveryQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The callbacks of a {@link MemoryStore}, whose lock its callers hold. */
final class MemoryDeliveries {
  private static final Set<Verdict> TAKEN = Set.of(Verdict.VALID, Verdict.STORED);

  private final NavigableMap<Long, Delivery> byNumber = new TreeMap<>();
  private final List<Cleared> cleared = new ArrayList<>();
  private long last;

  private record Cleared(long projectId, Clearing clearing) {}

  /** The number that the next one gets. */
  long next() {
    return last + 1;
  }

  long insert(Delivery delivery) {
    last++;
    byNumber.put(last, asRead(delivery.numbered(last)));
    return last;
  }

  /** Changes all but the bytes and how they came. */
  void judged(Delivery found) {
    byNumber.computeIfPresent(
        found.id(),
        (number, d) ->
            new Delivery(
                number,
                d.received(),
                d.projectId(),
                d.from(),
                d.headers(),
                d.body(),
                found.verdict(),
                found.detail(),
                found.paymentId(),
                found.operationType(),
                found.status(),
                found.code(),
                found.effect()));
  }

  private static Delivery asRead(Delivery d) {
    return new Delivery(
        d.id(),
        d.received().truncatedTo(ChronoUnit.MICROS),
        d.projectId(),
        d.from(),
        d.headers(),
        d.body().clone(),
        d.verdict(),
        d.detail(),
        d.paymentId(),
        d.operationType(),
        d.status(),
        d.code(),
        d.effect());
  }

  Optional<Delivery> find(long number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  List<Delivery> all() {
    return List.copyOf(byNumber.values());
  }

  /** Those of a project, newest first. */
  Stream<Delivery> newest(long projectId) {
    return byNumber.descendingMap().values().stream().filter(d -> d.projectId() == projectId);
  }

  List<Delivery> list(DeliveryQuery query) {
    return newest(query.projectId())
        .filter(d -> query.verdict().isEmpty() || query.verdict().get() == d.verdict())
        .filter(
            d ->
                query.statuses().isEmpty()
                    || query.statuses().stream().anyMatch(d.status()::equalsIgnoreCase))
        .filter(d -> query.since().filter(since -> d.received().isBefore(since)).isEmpty())
        .filter(d -> query.until().filter(until -> !d.received().isBefore(until)).isEmpty())
        .filter(d -> query.before().isEmpty() || d.id() < query.before().getAsLong())
        .filter(d -> says(d, query.text().strip().toLowerCase(Locale.ROOT)))
        .limit(query.limit())
        .toList();
  }

  private static boolean says(Delivery d, String text) {
    return Stream.of(
            d.paymentId().orElse(""),
            d.code(),
            d.status(),
            new String(d.body(), StandardCharsets.UTF_8))
        .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(text));
  }

  List<Delivery> unjudged(long projectId) {
    return byNumber.values().stream()
        .filter(d -> d.projectId() == projectId && d.verdict() == Verdict.STORED)
        .toList();
  }

  int clear(Actor by, Decided.Cleared wanted, MemoryEntries entries) {
    long projectId = wanted.projectId();
    Optional<Instant> before = wanted.before();
    List<Delivery> gone =
        newest(projectId)
            .filter(d -> !TAKEN.contains(d.verdict()))
            .filter(d -> before.filter(limit -> !d.received().isBefore(limit)).isEmpty())
            .toList();
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Delivery d : gone) {
      counts.merge(d.verdict(), 1L, Long::sum);
      byNumber.remove(d.id());
    }
    counts.forEach(
        (verdict, count) -> {
          Clearing clearing = new Clearing(wanted.at(), before, verdict, count);
          cleared.addFirst(new Cleared(projectId, clearing));
          entries.cleared(by, clearing);
        });
    return gone.size();
  }

  List<Clearing> clearings(long projectId, int limit) {
    return cleared.stream()
        .filter(c -> c.projectId() == projectId)
        .map(Cleared::clearing)
        .limit(limit)
        .toList();
  }
}
