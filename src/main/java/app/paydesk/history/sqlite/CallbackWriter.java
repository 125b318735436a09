package app.paydesk.history.sqlite;

import app.paydesk.card.CardMask;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes what is decided about callbacks that change no payment, each with its entry. */
final class CallbackWriter {
  private final Deliveries deliveries = new Deliveries();

  /** Writes a payment in the transaction of the caller. */
  @FunctionalInterface
  interface Payments {
    void write(Connection c, PaymentKey key, Actor by, Decision decision) throws SQLException;
  }

  /** Keeps it, or what was found out about it, and notes that in an entry of its own. */
  Delivery write(Connection c, Actor by, Prepared.Callback callback) throws SQLException {
    Delivery kept = put(c, callback);
    if (callback.delivery().id() == 0) {
      Entries.kept(c, by, kept, callback.hash());
    } else {
      Entries.judged(c, by, kept);
    }
    return kept;
  }

  /** The same, where another entry tells of it. */
  Delivery put(Connection c, Prepared.Callback callback) throws SQLException {
    Delivery delivery = callback.delivery();
    return delivery.id() == 0
        ? delivery.numbered(deliveries.insert(c, delivery, callback.hash()))
        : deliveries.judged(c, delivery);
  }

  /** Settles those that are to be looked at. */
  int settle(Connection c, Actor by, Decided.Settled told, Payments payments) throws SQLException {
    int settled = 0;
    for (long delivery : told.callbacks()) {
      settled += settle(c, by, told, delivery, payments);
    }
    return settled;
  }

  private static int settle(
      Connection c, Actor by, Decided.Settled told, long delivery, Payments payments)
      throws SQLException {
    Optional<PaymentKey> stranger = stranger(c, told.projectId(), delivery);
    if (stranger.isPresent()) {
      PaymentEvent event =
          new PaymentEvent.Settled(told.at(), List.of(Concern.stranger(delivery)), told.reason());
      payments.write(
          c,
          stranger.get(),
          by,
          now ->
              now.payment().isPresent()
                  ? new Decided.Events(List.of(event))
                  : new Decided.Nothing());
    }
    String kept = CardMask.masked(told.reason());
    int settled =
        Sql.update(
            c,
            "UPDATE delivery SET settled = ?, settled_at = ? WHERE id = ? AND project_id = ?"
                + " AND notice IS NOT NULL AND settled IS NULL",
            kept,
            Sql.micros(told.at()),
            delivery,
            told.projectId());
    if (settled > 0) {
      Entries.settled(c, by, delivery, kept, told.at());
    }
    return settled;
  }

  private static Optional<PaymentKey> stranger(Connection c, long projectId, long delivery)
      throws SQLException {
    return Sql.first(
        c,
        row -> new PaymentKey(projectId, new PaymentId(row.getString(1))),
        "SELECT payment_id FROM delivery WHERE id = ? AND project_id = ? AND settled IS NULL"
            + " AND notice = 'STRANGER' AND payment_id IS NOT NULL",
        delivery,
        projectId);
  }
}
