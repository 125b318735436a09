package app.paydesk.journal;

import app.paydesk.journal.list.Clearing;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The entries of a journal that lives as long as its test. */
final class MemoryEntries {
  private final List<Entry> all = new ArrayList<>();

  void told(
      PaymentKey key, Actor by, List<? extends PaymentEvent> events, Optional<Delivery> callback) {
    for (PaymentEvent event : events) {
      add(
          event.at(),
          by,
          new Subject.OfPayment(key),
          new Fact.OfPayment(event, callback.map(MemoryEntries::sha256)));
    }
  }

  void kept(Actor by, Delivery d) {
    add(
        d.received(),
        by,
        new Subject.OfCallback(d.id()),
        new Fact.CallbackKept(d.verdict(), d.detail(), d.effect(), sha256(d)));
  }

  void judged(Actor by, Delivery d) {
    add(
        d.received(),
        by,
        new Subject.OfCallback(d.id()),
        new Fact.CallbackJudged(d.verdict(), d.detail(), d.effect()));
  }

  void settled(Actor by, long delivery, String reason, Instant at) {
    add(at, by, new Subject.OfCallback(delivery), new Fact.CallbackSettled(reason));
  }

  void cleared(Actor by, Clearing clearing) {
    add(
        clearing.at(),
        by,
        new Subject.OfHistory(),
        new Fact.CallbacksCleared(clearing.verdict(), clearing.before(), clearing.deliveries()));
  }

  void profile(Actor by, String name, Map<String, String> settings, Instant at) {
    add(at, by, new Subject.OfProfile(name), new Fact.ProfileChanged(settings));
  }

  /** The last that was written of a profile. */
  Optional<Fact.ProfileChanged> profile(String name) {
    return all.reversed().stream()
        .filter(entry -> entry.subject().equals(new Subject.OfProfile(name)))
        .map(entry -> (Fact.ProfileChanged) entry.fact())
        .findFirst();
  }

  void batch(Actor by, Subject.OfBatch subject, BatchEvent event) {
    add(event.at(), by, subject, new Fact.OfBatch(event));
  }

  /** What happened to a batch as a whole; empty where it is not known. */
  Optional<BatchState> batch(Subject.OfBatch subject) {
    return BatchState.of(
        all.stream()
            .filter(entry -> entry.subject().equals(subject))
            .map(entry -> ((Fact.OfBatch) entry.fact()).event())
            .toList());
  }

  /** The confirmations of a project's batches, the last first. */
  Stream<Entry> batches(long projectId) {
    return all.reversed().stream()
        .filter(
            entry ->
                entry.subject() instanceof Subject.OfBatch batch
                    && batch.projectId() == projectId
                    && entry.fact() instanceof Fact.OfBatch(BatchEvent.Confirmed _));
  }

  private void add(Instant at, Actor by, Subject subject, Fact fact) {
    all.add(new Entry(all.size() + 1L, at, by, subject, fact));
  }

  /** Number of the last one, 0 where there is none. */
  long last() {
    return all.size();
  }

  long read(long after, Consumer<Entry> reader) {
    all.stream().filter(entry -> entry.number() > after).forEach(reader);
    return Math.max(after, all.size());
  }

  List<Entry> of(PaymentKey key) {
    return all.stream()
        .filter(
            entry ->
                entry.subject() instanceof Subject.OfPayment(PaymentKey about)
                    && about.projectId() == key.projectId()
                    && about.id().folded().equals(key.id().folded()))
        .toList();
  }

  private static String sha256(Delivery d) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(d.body()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
