package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Short forms of what tests write to a journal most. */
public final class Writes {
  private Writes() {}

  /** Keeps the first event of an operation. */
  public static Payment record(
      Journal journal, PaymentKey key, Actor by, PaymentEvent.Recorded event) {
    return journal.write(key, by, Decision.events(event));
  }

  /**
   * Has the last word on a record.
   *
   * @param likeness what to look up for it
   * @param check throws to refuse
   */
  public record Guard(Optional<SimilarityQuery> likeness, Consumer<Snapshot> check) {}

  /** The same, once the guard has let it pass. */
  public static Payment record(
      Journal journal, PaymentKey key, Actor by, PaymentEvent.Recorded event, Guard guard) {
    return journal.write(
        key,
        by,
        new Decision() {
          @Override
          public Optional<SimilarityQuery> similar() {
            return guard.likeness();
          }

          @Override
          public Decided on(Snapshot now) {
            guard.check().accept(now);
            return new Decided.Events(List.of(event));
          }
        });
  }

  /** Keeps events of a payment. */
  public static Payment append(
      Journal journal, PaymentKey key, Actor by, List<? extends PaymentEvent> events) {
    return journal.write(key, by, Decision.events(events));
  }

  /** Keeps events that are decided on from how a known payment stands. */
  public static Payment decide(
      Journal journal, PaymentKey key, Actor by, Function<Payment, List<PaymentEvent>> decision) {
    return journal.write(
        key, by, now -> new Decided.Events(decision.apply(now.payment().orElseThrow())));
  }

  /** Keeps a callback that changes no payment. */
  public static long keep(Journal journal, Actor by, Delivery delivery) {
    return callback(journal, new Subject.OfHistory(), by, Decision.callback(delivery)).id();
  }

  /** Notes what was found out about a callback. */
  public static void judged(Journal journal, Actor by, Delivery delivery) {
    callback(journal, new Subject.OfCallback(delivery.id()), by, Decision.callback(delivery));
  }

  /** What a callback does to a payment as it stands. */
  @FunctionalInterface
  public interface Application {
    Decided on(Delivery delivery, Optional<Payment> before);
  }

  /** Keeps a callback with what it does to a payment. */
  public static Delivery apply(
      Journal journal, Actor by, Delivery delivery, PaymentKey key, Application application) {
    return callback(
        journal, new Subject.OfPayment(key), by, now -> application.on(delivery, now.payment()));
  }

  private static Delivery callback(Journal journal, Subject subject, Actor by, Decision decision) {
    return journal.write(subject, by, decision).callback().orElseThrow();
  }

  /** Settles callbacks. */
  public static int settle(
      Journal journal,
      Actor by,
      long projectId,
      Collection<Long> callbacks,
      String reason,
      Instant at) {
    Decided settled = new Decided.Settled(projectId, callbacks, reason, at);
    return journal.write(new Subject.OfHistory(), by, _ -> settled).callbacks();
  }

  /** Deletes what is kept aside. */
  public static int clearAside(
      Journal journal, Actor by, long projectId, Optional<Instant> before, Instant at) {
    Decided cleared = new Decided.Cleared(projectId, before, at);
    return journal.write(new Subject.OfHistory(), by, _ -> cleared).callbacks();
  }
}
