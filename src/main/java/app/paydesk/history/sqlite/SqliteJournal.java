package app.paydesk.history.sqlite;

import app.paydesk.history.sqlite.Prepared.Known;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Batches;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Journal;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.journal.SimilarPayment;
import app.paydesk.journal.SimilarityQuery;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.StatusChecks;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Events in SQLite; what lists show is folded anew and written in the same transaction. */
public final class SqliteJournal implements Journal {
  /** Entries that are read together: a fixed part of the heap, however many there are. */
  private static final int PIECE = 500;

  private final HistoryDatabase database;
  private final CallbackWriter callbacks = new CallbackWriter();
  private final PaymentWriter payments;
  private final BatchWriter batches = new BatchWriter();
  private final Clearings clearings = new Clearings();
  private final Payees payees = new Payees();
  private final RestoreHolds holds;
  private final StatusChecks checks;
  private final Batches lists;

  public SqliteJournal(HistoryDatabase database) {
    this.database = database;
    this.payments = new PaymentWriter(database, callbacks, batches);
    this.holds = new SqliteRestoreHolds(database);
    this.checks = new SqliteStatusChecks(database);
    this.lists = new SqliteBatches(database);
  }

  /** An event of the payment in a row. */
  private record Kept(long row, String paymentId, long number, PaymentEvent event) {}

  @Override
  public Written write(Subject subject, Actor by, Decision decision) {
    return switch (subject) {
      case Subject.OfPayment(PaymentKey key) -> payments.write(key, by, decision);
      case Subject.OfCallback _, Subject.OfHistory _ -> write(by, decision.on(Snapshot.NOTHING));
      case Subject.OfBatch batch -> database.write(c -> batches.write(c, batch, by, decision));
      case Subject.OfProfile(String name) ->
          database.write(
              c -> profile(c, by, name, decision.on(Snapshot.of(Entries.profile(c, name)))));
    };
  }

  /** Writes about a payment in the transaction of the caller. */
  void write(Connection c, PaymentKey key, Actor by, Decision decision) throws SQLException {
    payments.whole(c, key, by, decision);
  }

  private Written write(Actor by, Decided decided) {
    return switch (decided) {
      case Decided.Nothing() -> Written.NOTHING;
      case Decided.Unkept(Delivery seen) -> Written.of(seen);
      case Decided.Callback(Delivery delivery, Optional<Decided.Change> change)
          when change.isEmpty() -> {
        Prepared.Callback callback = new Prepared.Callback(delivery, Deliveries.hash(delivery));
        yield database.write(c -> Written.of(callbacks.write(c, by, callback)));
      }
      case Decided.Settled settled ->
          database.write(c -> Written.of(callbacks.settle(c, by, settled, payments::whole)));
      case Decided.Cleared cleared ->
          database.write(c -> Written.of(clearings.clear(c, by, cleared)));
      case Decided.Callback _, Decided.Events _, Decided.ProfileChanged _, Decided.Batch _ ->
          throw new IllegalArgumentException("it is about another subject");
    };
  }

  private static Written profile(Connection c, Actor by, String name, Decided decided)
      throws SQLException {
    switch (decided) {
      case Decided.Nothing() -> {}
      case Decided.ProfileChanged(Map<String, String> settings, Instant at) ->
          Entries.profile(c, by, name, settings, at);
      case Decided.Events _,
          Decided.Callback _,
          Decided.Unkept _,
          Decided.Settled _,
          Decided.Cleared _,
          Decided.Batch _ ->
          throw new IllegalArgumentException("it is about another subject");
    }
    return Written.NOTHING;
  }

  @Override
  public List<SimilarPayment> alike(SimilarityQuery wanted) {
    return database.read(c -> payees.alike(c, wanted));
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
  public Batches batches() {
    return lists;
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
}
