package app.paydesk.history;

import app.paydesk.payment.Alike;
import app.paydesk.payment.Archive;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Journal;
import app.paydesk.payment.Likeness;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Events in SQLite; what lists show is folded anew and written in the same transaction. */
public final class SqliteJournal implements Journal {
  private final HistoryDatabase database;
  private final Projection projection = new Projection();
  private final Payees payees = new Payees();

  public SqliteJournal(HistoryDatabase database) {
    this.database = database;
  }

  /** A payment's row number and its ID as it was first written. */
  private record Stored(long row, PaymentKey key) {}

  @Override
  public Payment record(PaymentKey key, PaymentEvent.Recorded event) {
    return record(key, event, Guard.NONE);
  }

  @Override
  public Payment record(PaymentKey key, PaymentEvent.Recorded event, Guard guard) {
    return database.write(
        c -> {
          boolean refund = !event.ref().equalsIgnoreCase(key.id().value());
          Optional<Stored> known = stored(c, key);
          ask(c, guard, known);
          if (known.isPresent() && !refund) {
            throw new DuplicateException(event.ref());
          }
          Stored payment = known.isPresent() ? known.get() : start(c, key);
          claim(c, payment, event, refund);
          if (!refund) {
            payees.insert(c, payment.key().projectId(), payment.row(), event);
          }
          return add(c, payment, List.of(event));
        });
  }

  private void ask(Connection c, Guard guard, Optional<Stored> known) throws SQLException {
    Optional<Payment> payment =
        known.isPresent() ? Optional.of(load(c, known.get())) : Optional.empty();
    List<Alike> alike =
        guard.likeness().isPresent() ? payees.alike(c, guard.likeness().get()) : List.of();
    guard.check().accept(payment, alike);
  }

  @Override
  public Payment decide(PaymentKey key, Function<Payment, List<PaymentEvent>> decision) {
    return database.write(
        c -> {
          Stored known = stored(c, key).orElseThrow();
          return add(c, known, decision.apply(load(c, known)));
        });
  }

  @Override
  public List<Alike> alike(Likeness wanted) {
    return database.read(c -> payees.alike(c, wanted));
  }

  @Override
  public Payment append(PaymentKey key, List<PaymentEvent> events) {
    return database.write(
        c -> {
          Optional<Stored> known = stored(c, key);
          if (known.isEmpty() && !(events.getFirst() instanceof PaymentEvent.Reported)) {
            throw new IllegalArgumentException("no payment " + key.id() + " is recorded");
          }
          return add(c, known.isPresent() ? known.get() : start(c, key), events);
        });
  }

  /** Adds what follows from a payment as it stands, in the transaction of the caller. */
  Archive.Applied apply(
      Connection c, PaymentKey key, Function<Optional<Payment>, Archive.Applied> application)
      throws SQLException {
    Optional<Stored> known = stored(c, key);
    Optional<Payment> before =
        known.isPresent() ? Optional.of(load(c, known.get())) : Optional.empty();
    Archive.Applied applied = application.apply(before);
    if (applied.change().isPresent()) {
      Archive.Change change = applied.change().get();
      Stored payment = known.isPresent() ? known.get() : start(c, key);
      insert(c, payment, List.of(change.event()));
      projection.write(c, payment.row(), change.after());
    }
    return applied;
  }

  /** Adds an event to a payment, if it is known, in the transaction of the caller. */
  void note(Connection c, PaymentKey key, PaymentEvent event) throws SQLException {
    Optional<Stored> known = stored(c, key);
    if (known.isPresent()) {
      add(c, known.get(), List.of(event));
    }
  }

  @Override
  public Optional<Payment> find(PaymentKey key) {
    return database.read(
        c -> {
          Optional<Stored> known = stored(c, key);
          return known.isPresent() ? Optional.of(load(c, known.get())) : Optional.empty();
        });
  }

  @Override
  public List<Payment> open(long projectId) {
    return database.read(
        c -> {
          List<Stored> rows =
              Sql.list(
                  c,
                  row ->
                      new Stored(
                          row.getLong(1),
                          new PaymentKey(projectId, new PaymentId(row.getString(2)))),
                  "SELECT id, payment_id FROM payment WHERE project_id = ? AND open = 1",
                  projectId);
          List<Payment> payments = new ArrayList<>();
          for (Stored row : rows) {
            payments.add(load(c, row));
          }
          return payments;
        });
  }

  private static Optional<Stored> stored(Connection c, PaymentKey key) throws SQLException {
    return Sql.first(
        c,
        row ->
            new Stored(
                row.getLong(1), new PaymentKey(key.projectId(), new PaymentId(row.getString(2)))),
        "SELECT id, payment_id FROM payment WHERE project_id = ? AND folded = ?",
        key.projectId(),
        key.id().folded());
  }

  private static Stored start(Connection c, PaymentKey key) throws SQLException {
    long row =
        Sql.number(
            c,
            "INSERT INTO payment (project_id, payment_id, folded, open) VALUES (?, ?, ?, 1)"
                + " RETURNING id",
            key.projectId(),
            key.id().value(),
            key.id().folded());
    return new Stored(row, key);
  }

  private static void claim(
      Connection c, Stored payment, PaymentEvent.Recorded event, boolean refund)
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
      if (Faults.taken(e)) {
        throw new DuplicateException(event.ref());
      }
      if (Faults.forbidden(e)) {
        throw new OverRefundException(event.ref());
      }
      throw e;
    }
  }

  private Payment add(Connection c, Stored payment, List<? extends PaymentEvent> events)
      throws SQLException {
    insert(c, payment, events);
    Payment now = load(c, payment);
    projection.write(c, payment.row(), now);
    return now;
  }

  private static void insert(Connection c, Stored payment, List<? extends PaymentEvent> events)
      throws SQLException {
    for (PaymentEvent event : events) {
      Sql.update(
          c,
          "INSERT INTO event (payment, at, kind, payload) VALUES (?, ?, ?, ?)",
          payment.row(),
          Sql.micros(event.at()),
          EventJson.kind(event),
          EventJson.write(event));
    }
  }

  private static Payment load(Connection c, Stored payment) throws SQLException {
    List<PaymentEvent> events =
        Sql.list(
            c,
            row -> EventJson.read(row.getString(1)),
            "SELECT payload FROM event WHERE payment = ? ORDER BY id",
            payment.row());
    return Fold.fold(payment.key(), events);
  }
}
