package app.paydesk.history.sqlite;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Decision;
import app.paydesk.journal.RestoreHold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Marks a history that is being put back: what was made or went on after its backup is not known to
 * it. See {@link RestoreHold}.
 */
public final class RestoreMark {
  private RestoreMark() {}

  /** What the history that is replaced knows. */
  private record Earlier(Map<PaymentKey, Long> events, boolean complete) {
    static final Earlier NONE = new Earlier(Map.of(), false);
  }

  /**
   * Marks it. What was recorded and not sent may have been sent since, so that is unknown from now.
   *
   * @param history a file that nobody uses
   * @param made when its backup was begun
   * @param now when it is put back
   * @param replaced the history in whose place it comes; its payments are asked for as well
   * @throws HistoryException if the file cannot be used
   */
  public static void write(Path history, Instant made, Instant now, Optional<Path> replaced) {
    try (HistoryDatabase database = HistoryDatabase.open(history, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      Earlier earlier =
          replaced
              .filter(Files::isRegularFile)
              .map(file -> read(file, database))
              .orElse(Earlier.NONE);
      database.write(c -> mark(c, journal, made, now, earlier));
    }
  }

  private static long mark(
      Connection c, SqliteJournal journal, Instant made, Instant now, Earlier earlier)
      throws SQLException {
    Sql.update(
        c,
        "INSERT INTO restored (made, at, complete) VALUES (?, ?, ?)",
        Sql.micros(made),
        Sql.micros(now),
        earlier.complete() ? 1 : 0);
    long number = Sql.number(c, "SELECT max(id) FROM restored");
    Set<PaymentKey> asked = new HashSet<>(open(c));
    for (PaymentKey key : asked) {
      doubt(c, journal, key, now);
    }
    Map<PaymentKey, Long> known = events(c);
    earlier
        .events()
        .forEach(
            (key, events) -> {
              if (events > known.getOrDefault(key, 0L)) {
                asked.add(key);
              }
            });
    for (PaymentKey key : asked) {
      Sql.update(
          c,
          "INSERT INTO restored_payment (restored, project_id, payment_id) VALUES (?, ?, ?)",
          number,
          key.projectId(),
          key.id().value());
    }
    return number;
  }

  private static void doubt(Connection c, SqliteJournal journal, PaymentKey key, Instant now)
      throws SQLException {
    Optional<Payment> payment = SqliteJournal.known(c, key).map(Prepared.Known::payment);
    List<Payment.OperationState> operations = payment.map(Payment::operations).orElse(List.of());
    for (Payment.OperationState operation : operations) {
      if (operation.standing() == PaymentState.RECORDED) {
        PaymentEvent unsure =
            new PaymentEvent.Unanswered(now, operation.ref(), GateReply.Why.RESTORED, "");
        journal.write(c, key, Actors.DESK, Decision.events(unsure));
      }
    }
  }

  private static List<PaymentKey> open(Connection c) throws SQLException {
    return Sql.list(
        c,
        row -> new PaymentKey(row.getLong(1), new PaymentId(row.getString(2))),
        "SELECT project_id, payment_id FROM payment WHERE open = 1");
  }

  private static Map<PaymentKey, Long> events(Connection c) throws SQLException {
    Map<PaymentKey, Long> events = new HashMap<>();
    for (Map.Entry<PaymentKey, Long> entry :
        Sql.list(
            c,
            row ->
                Map.entry(
                    new PaymentKey(row.getLong(1), new PaymentId(row.getString(2))),
                    row.getLong(3)),
            "SELECT p.project_id, p.payment_id, count(e.id) FROM payment p"
                + " LEFT JOIN event e ON e.payment = p.id GROUP BY p.id")) {
      events.put(entry.getKey(), entry.getValue());
    }
    return events;
  }

  /**
   * What cannot be read, is another history, or stands under such a mark itself with payments that
   * no history knows, leaves payments unknown.
   */
  private static Earlier read(Path file, HistoryDatabase ours) {
    Optional<List<Object>> last = ours.read(RestoreMark::last);
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql.run(c, "PRAGMA query_only = ON");
      Sql.run(c, "PRAGMA trusted_schema = OFF");
      boolean continues = continues(c, last);
      boolean doubted =
          Sql.number(c, "PRAGMA user_version") >= Migrations.RESTORED
              && Sql.number(c, "SELECT count(*) FROM restored WHERE ended IS NULL AND complete = 0")
                  > 0;
      return new Earlier(events(c), continues && !doubted);
    } catch (SQLException | IllegalArgumentException e) {
      return Earlier.NONE;
    }
  }

  private static Optional<List<Object>> last(Connection c) throws SQLException {
    return Sql.first(
        c,
        row -> List.<Object>of(row.getLong(1), row.getLong(2), row.getString(3)),
        "SELECT id, at, payload FROM event ORDER BY id DESC LIMIT 1");
  }

  /** Whether it goes on from where the backup was made: it holds the last event of ours. */
  private static boolean continues(Connection earlier, Optional<List<Object>> last)
      throws SQLException {
    return last.isPresent()
        && Sql.number(
                earlier,
                "SELECT count(*) FROM event WHERE id = ? AND at = ? AND payload = ?",
                last.get().toArray())
            == 1;
  }
}
