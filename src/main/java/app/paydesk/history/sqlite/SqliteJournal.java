package app.paydesk.history.sqlite;

import app.paydesk.history.sqlite.Prepared.Known;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.journal.StatusChecks;
import app.paydesk.payment.Fold;
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
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Events in SQLite; what lists show is folded anew and written in the same transaction. */
public final class SqliteJournal implements Journal {
  /** Entries that are read together: a fixed part of the heap, however many there are. */
  private static final int PIECE = 500;

  private final HistoryDatabase database;
  private final Projection projection = new Projection();
  private final Payees payees = new Payees();
  private final RestoreHolds holds;
  private final StatusChecks checks;

  public SqliteJournal(HistoryDatabase database) {
    this.database = database;
    this.holds = new SqliteRestoreHolds(database);
    this.checks = new SqliteStatusChecks(database);
  }

  /** An event of the payment in a row. */
  private record Kept(long row, String paymentId, long number, PaymentEvent event) {}

  @Override
  public Payment record(PaymentKey key, Actor by, PaymentEvent.Recorded event) {
    return record(key, by, event, Guard.NONE);
  }

  @Override
  public Payment record(PaymentKey key, Actor by, PaymentEvent.Recorded event, Guard guard) {
    return database.write(
        c -> {
          boolean refund = !event.ref().equalsIgnoreCase(key.id().value());
          Optional<Known> known = known(c, key);
          guard.check().accept(known.map(Known::payment), alike(c, guard));
          if (known.isPresent() && !refund) {
            throw new DuplicateException(event.ref());
          }
          Known payment = known.isPresent() ? known.get() : start(c, key);
          claim(c, payment, event, refund);
          if (!refund) {
            payees.insert(c, payment.key().projectId(), payment.row(), event);
          }
          return add(c, payment, by, List.of(event));
        });
  }

  private List<SimilarPayment> alike(Connection c, Guard guard) throws SQLException {
    return guard.likeness().isPresent() ? payees.alike(c, guard.likeness().get()) : List.of();
  }

  @Override
  public Payment decide(PaymentKey key, Actor by, Function<Payment, List<PaymentEvent>> decision) {
    return database.write(
        c -> {
          Known known = known(c, key).orElseThrow();
          return add(c, known, by, decision.apply(known.payment()));
        });
  }

  @Override
  public List<SimilarPayment> alike(SimilarityQuery wanted) {
    return database.read(c -> payees.alike(c, wanted));
  }

  @Override
  public Payment append(PaymentKey key, Actor by, List<PaymentEvent> events) {
    return database.write(
        c -> {
          Optional<Known> known = known(c, key);
          if (known.isEmpty() && !(events.getFirst() instanceof PaymentEvent.Reported)) {
            throw new IllegalArgumentException("no payment " + key.id() + " is recorded");
          }
          return add(c, known.isPresent() ? known.get() : start(c, key), by, events);
        });
  }

  /**
   * Writes what a delivery, kept under a number, does, in the transaction of the caller.
   *
   * @param hash digest of its body
   * @param rows what the tables have of the payment
   */
  void write(
      Connection c, Actor by, Prepared prepared, long delivery, byte[] hash, Optional<Rows> rows)
      throws SQLException {
    if (prepared.change().isPresent()) {
      Prepared.Change change = prepared.change().get();
      Optional<Known> before = prepared.before();
      Known payment = before.isPresent() ? before.get() : start(c, prepared.key());
      Entries.payment(
          c,
          by,
          payment.row(),
          OptionalLong.of(delivery),
          change.event(),
          EventJson.told(change.payload(), delivery, hash));
      projection.write(c, payment, change.shown(), rows);
    }
  }

  /** Adds an event to a payment, if it is known, in the transaction of the caller. */
  void note(Connection c, PaymentKey key, Actor by, PaymentEvent event) throws SQLException {
    Optional<Known> known = known(c, key);
    if (known.isPresent()) {
      add(c, known.get(), by, List.of(event));
    }
  }

  @Override
  public long read(long after, Consumer<Entry> reader) {
    long last = after;
    List<Entry> piece = entries(last);
    while (!piece.isEmpty()) {
      for (Entry entry : piece) {
        reader.accept(entry);
        last = entry.number();
      }
      piece = entries(last);
    }
    return last;
  }

  private List<Entry> entries(long after) {
    return database.read(c -> Entries.after(c, after, PIECE));
  }

  @Override
  public List<Entry> entries(PaymentKey key) {
    return database.read(c -> Entries.of(c, key));
  }

  @Override
  public RestoreHolds restoreHolds() {
    return holds;
  }

  @Override
  public StatusChecks statusChecks() {
    return checks;
  }

  @Override
  public List<PaymentKey> sending(long projectId) {
    return database.read(
        c ->
            Sql.list(
                c,
                row -> new PaymentKey(projectId, new PaymentId(row.getString(1))),
                "SELECT payment_id FROM payment INDEXED BY payment_sending"
                    + " WHERE project_id = ? AND sending = 1 ORDER BY id",
                projectId));
  }

  @Override
  public Optional<Payment> find(PaymentKey key) {
    return database.read(c -> known(c, key).map(Known::payment));
  }

  @Override
  public List<Payment> open(long projectId) {
    return database.read(
        c -> {
          List<PaymentKey> keys =
              Sql.list(
                  c,
                  row -> new PaymentKey(projectId, new PaymentId(row.getString(1))),
                  "SELECT payment_id FROM payment WHERE project_id = ? AND open = 1 ORDER BY id",
                  projectId);
          List<Payment> payments = new ArrayList<>();
          for (PaymentKey key : keys) {
            known(c, key).map(Known::payment).ifPresent(payments::add);
          }
          return payments;
        });
  }

  /** A payment from all its events, under its ID as it was first written. */
  static Optional<Known> known(Connection c, PaymentKey key) throws SQLException {
    List<Kept> events =
        Sql.list(
            c,
            row ->
                new Kept(
                    row.getLong(1),
                    row.getString(2),
                    row.getLong(3),
                    EventJson.read(row.getString(4))),
            "SELECT p.id, p.payment_id, e.id, e.payload FROM payment p JOIN entry e"
                + " ON e.payment = p.id WHERE p.project_id = ? AND p.folded = ? ORDER BY e.id",
            key.projectId(),
            key.id().folded());
    if (events.isEmpty()) {
      return Optional.empty();
    }
    Kept last = events.getLast();
    PaymentKey first = new PaymentKey(key.projectId(), new PaymentId(last.paymentId()));
    Payment payment = Fold.fold(first, events.stream().map(Kept::event).toList());
    return Optional.of(new Known(last.row(), last.number(), payment));
  }

  private static Known start(Connection c, PaymentKey key) throws SQLException {
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

  private Payment add(Connection c, Known before, Actor by, List<? extends PaymentEvent> events)
      throws SQLException {
    Optional<Rows> rows = Rows.of(c, before.key());
    List<PaymentEvent> all = new ArrayList<>(before.payment().events());
    all.addAll(events);
    for (PaymentEvent event : events) {
      Entries.payment(c, by, before.row(), OptionalLong.empty(), event, EventJson.write(event));
    }
    Payment now = Fold.fold(before.key(), all);
    projection.write(c, before, ProjectionRows.of(now), rows);
    return now;
  }
}
