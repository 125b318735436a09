package app.paydesk.history.sqlite;

import app.paydesk.history.sqlite.Prepared.Known;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal.DuplicateException;
import app.paydesk.journal.Journal.OverRefundException;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.Written;
import app.paydesk.payment.Fold;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes what is decided about payments. */
final class PaymentWriter {
  private final HistoryDatabase database;
  private final CallbackWriter callbacks;
  private final BatchWriter batches;
  private final Projection projection = new Projection();
  private final Payees payees = new Payees();
  private final PaymentLocks turns = new PaymentLocks();

  PaymentWriter(HistoryDatabase database, CallbackWriter callbacks, BatchWriter batches) {
    this.database = database;
    this.callbacks = callbacks;
    this.batches = batches;
  }

  Written write(PaymentKey key, Actor by, Decision decision) {
    return decision.similar().isPresent()
        ? database.write(c -> whole(c, key, by, decision))
        : turns.take(key, () -> ahead(key, by, decision));
  }

  // What to write is found beside the one thread that writes, and there again only where the
  // payment changed meanwhile.
  private Written ahead(PaymentKey key, Actor by, Decision decision) {
    Optional<Known> known = database.glance(c -> SqliteJournal.known(c, key));
    Prepared early = Prepared.of(key, known, List.of(), decision);
    if (!early.writes()) {
      return untouched(early);
    }
    return database.write(
        c -> {
          Optional<Rows> rows = Rows.of(c, key);
          return early.holds(rows)
              ? write(c, by, early, rows)
              : write(
                  c, by, Prepared.of(key, SqliteJournal.known(c, key), List.of(), decision), rows);
        });
  }

  /** Decides and writes in the transaction of the caller. */
  Written whole(Connection c, PaymentKey key, Actor by, Decision decision) throws SQLException {
    Optional<Known> known = SqliteJournal.known(c, key);
    List<SimilarPayment> similar =
        decision.similar().isPresent() ? payees.alike(c, decision.similar().get()) : List.of();
    return write(c, by, Prepared.of(key, known, similar, decision), Rows.of(c, key));
  }

  private static Written untouched(Prepared now) {
    return now.seen().map(Written::of).orElse(Written.of(now.before().map(Known::payment)));
  }

  private Written write(Connection c, Actor by, Prepared now, Optional<Rows> rows)
      throws SQLException {
    if (!now.writes()) {
      return untouched(now);
    }
    if (now.change().isEmpty()) {
      return Written.of(callbacks.write(c, by, now.callback().orElseThrow()));
    }
    Optional<Prepared.Callback> callback = now.callback();
    Optional<Delivery> kept =
        callback.isPresent() ? Optional.of(callbacks.put(c, callback.get())) : Optional.empty();
    Prepared.Change change = now.change().get();
    Optional<Known> before = now.before();
    Known payment = before.isPresent() ? before.get() : start(c, now.key(), change);
    for (Prepared.Line line : change.lines()) {
      claim(c, payment, before.isPresent(), line.event());
      add(c, by, payment, line, callback, kept);
    }
    projection.write(c, payment, change.shown(), rows);
    return new Written(Optional.of(change.after()), kept, 0);
  }

  private static void add(
      Connection c,
      Actor by,
      Known payment,
      Prepared.Line line,
      Optional<Prepared.Callback> callback,
      Optional<Delivery> kept)
      throws SQLException {
    if (kept.isEmpty()) {
      Entries.payment(c, by, payment.row(), OptionalLong.empty(), line.event(), line.payload());
    } else {
      long number = kept.get().id();
      String told = EventJson.told(line.payload(), number, callback.orElseThrow().hash());
      Entries.payment(c, by, payment.row(), OptionalLong.of(number), line.event(), told);
    }
  }

  private static Known start(Connection c, PaymentKey key, Prepared.Change change)
      throws SQLException {
    PaymentEvent first = change.lines().getFirst().event();
    if (!(first instanceof PaymentEvent.Recorded || first instanceof PaymentEvent.Reported)) {
      throw new IllegalArgumentException("no payment " + key.id() + " is recorded");
    }
    long row =
        Sql.number(
            c,
            "INSERT INTO payment (project_id, payment_id, folded, open) VALUES (?, ?, ?, 1)"
                + " RETURNING id",
            key.projectId(),
            key.id().value(),
            key.id().folded());
    return new Known(row, 0, Fold.fold(key, List.of()));
  }

  private void claim(Connection c, Known payment, boolean known, PaymentEvent event)
      throws SQLException {
    if (event instanceof PaymentEvent.Recorded recorded) {
      boolean refund = !recorded.ref().equalsIgnoreCase(payment.key().id().value());
      if (known && !refund) {
        throw new DuplicateException(recorded.ref());
      }
      claim(c, payment, recorded, refund);
      if (!refund) {
        payees.insert(c, payment.key().projectId(), payment.row(), recorded);
      }
      if (recorded.batch().isPresent()) {
        batches.place(c, payment.key(), payment.row(), recorded.ref(), recorded.batch().get());
      }
    }
  }

  private static void claim(
      Connection c, Known payment, PaymentEvent.Recorded event, boolean refund)
      throws SQLException {
    try {
      Sql.update(
          c,
          "INSERT INTO request (project_id, folded_ref, payment, refund, amount)"
              + " VALUES (?, ?, ?, ?, ?)",
          payment.key().projectId(),
          event.ref().toLowerCase(Locale.ROOT),
          payment.row(),
          refund ? 1 : 0,
          event.amount().isPresent() ? event.amount().get().minor() : null);
    } catch (SQLException e) {
      if (DatabaseFaults.taken(e)) {
        throw new DuplicateException(event.ref());
      }
      if (DatabaseFaults.forbidden(e)) {
        throw new OverRefundException(event.ref());
      }
      throw e;
    }
  }
}
