package app.paydesk.history.sqlite;

import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.Snapshot;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;

/**
 * What was decided about a payment, put into the form of its rows before it is written.
 *
 * @param before the payment that it was decided on, if known
 * @param callback what is kept beside it
 * @param change what is to be written to the payment; empty where nothing is
 * @param seen a callback that is not kept
 */
record Prepared(
    PaymentKey key,
    Optional<Known> before,
    Optional<Callback> callback,
    Optional<Change> change,
    Optional<Delivery> seen) {

  /**
   * A payment as it was read.
   *
   * @param last number of its last event, 0 where it has none; another one is there as soon as it
   *     changes
   */
  record Known(long row, long last, Payment payment) {
    PaymentKey key() {
      return payment.key();
    }
  }

  /** A callback with the digest of its body. */
  record Callback(Delivery delivery, byte[] hash) {}

  /**
   * New events and what follows from them.
   *
   * @param lines at least one
   */
  record Change(List<Line> lines, Payment after, ProjectionRows shown) {}

  /**
   * An event.
   *
   * @param payload lacks the number of a callback
   */
  record Line(PaymentEvent event, String payload) {
    static Line of(PaymentEvent event) {
      return new Line(event, EventJson.write(event));
    }
  }

  static Prepared of(
      PaymentKey key, Optional<Known> before, List<SimilarPayment> similar, Decision decision) {
    Optional<Payment> payment = before.map(Known::payment);
    return switch (decision.on(Snapshot.of(payment, similar))) {
      case Decided.Nothing() -> of(key, before, Optional.empty(), Optional.empty());
      case Decided.Unkept(Delivery seen) ->
          new Prepared(key, before, Optional.empty(), Optional.empty(), Optional.of(seen));
      case Decided.Events(List<PaymentEvent> events) ->
          of(key, before, Optional.empty(), Optional.of(change(key, payment, events)));
      case Decided.Callback(Delivery delivery, Optional<Decided.Change> change) ->
          of(
              key,
              before,
              Optional.of(new Callback(delivery, Deliveries.hash(delivery))),
              change.map(
                  c ->
                      new Change(
                          List.of(Line.of(c.event())), c.after(), ProjectionRows.of(c.after()))));
      case Decided.Settled _, Decided.Cleared _, Decided.ProfileChanged _, Decided.Batch _ ->
          throw new IllegalArgumentException("nothing of the kind is written about a payment");
    };
  }

  private static Prepared of(
      PaymentKey key,
      Optional<Known> before,
      Optional<Callback> callback,
      Optional<Change> change) {
    return new Prepared(key, before, callback, change, Optional.empty());
  }

  private static Change change(
      PaymentKey key, Optional<Payment> before, List<PaymentEvent> events) {
    Payment after = Fold.after(key, before, events);
    return new Change(events.stream().map(Line::of).toList(), after, ProjectionRows.of(after));
  }

  /** Whether there is something to write. */
  boolean writes() {
    return change.isPresent() || callback.isPresent();
  }

  /** Whether the payment is still as it was read. */
  boolean holds(Optional<Rows> now) {
    return now.map(Rows::last).orElse(0L).longValue()
        == before.map(Known::last).orElse(0L).longValue();
  }
}
