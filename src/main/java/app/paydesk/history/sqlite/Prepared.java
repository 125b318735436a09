package app.paydesk.history.sqlite;

import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.Optional;

/**
 * What a delivery does to a payment, found and put into the form of its rows before it is written.
 *
 * @param before the payment that it was found from, if known
 * @param delivery judged
 * @param kept whether the delivery is kept; if not, nothing is written
 * @param change what is to be written to the payment; empty where nothing is new
 */
record Prepared(
    PaymentKey key,
    Optional<Known> before,
    Delivery delivery,
    boolean kept,
    Optional<Change> change) {

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

  /**
   * A new event and what follows from it.
   *
   * @param payload lacks the number of the delivery
   */
  record Change(PaymentEvent.Reported event, String payload, ProjectionRows shown) {}

  static Prepared of(
      PaymentKey key, Optional<Known> before, Delivery delivery, Archive.Application application) {
    Archive.Applied applied = application.on(delivery, before.map(Known::payment));
    return new Prepared(
        key,
        before,
        applied.delivery(),
        applied.kept(),
        applied
            .change()
            .map(
                c ->
                    new Change(
                        c.event(), EventJson.write(c.event()), ProjectionRows.of(c.after()))));
  }

  /** Whether the payment is still as it was read. */
  boolean holds(Optional<Rows> now) {
    return now.map(Rows::last).orElse(0L).longValue()
        == before.map(Known::last).orElse(0L).longValue();
  }
}
