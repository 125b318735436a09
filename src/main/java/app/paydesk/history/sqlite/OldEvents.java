package app.paydesk.history.sqlite;

import app.paydesk.card.CardMask;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Events that an older Paydesk kept, swept of full card numbers a piece at a time. */
final class OldEvents {
  private static final int PIECE = 200;

  private final HistoryDatabase database;
  private final EventSweep sweep;
  private final Projection projection = new Projection();
  private final Payees payees = new Payees();

  OldEvents(HistoryDatabase database, EventSweep sweep) {
    this.database = database;
    this.sweep = sweep;
  }

  private record Kept(long id, long payment, String kind, String payload, boolean open) {}

  /**
   * Looks once more at requests that could still go out when they were looked at before, and at the
   * few reasons that stand by themselves.
   */
  void again() {
    reasons();
    List<Long> later =
        database.read(
            c ->
                Sql.list(
                    c,
                    row -> row.getLong(1),
                    "SELECT u.event FROM card_unswept u JOIN event e ON e.id = u.event"
                        + " JOIN payment p ON p.id = e.payment WHERE p.open = 0 LIMIT ?",
                    PIECE));
    if (!later.isEmpty()) {
      database.write(
          c -> {
            Sql.overwriting(
                c,
                () -> {
                  for (long id : later) {
                    rewrite(c, kept(c, "e.id = ?", id));
                    Sql.update(c, "DELETE FROM card_unswept WHERE event = ?", id);
                  }
                });
            return later.size();
          });
    }
  }

  private void reasons() {
    Map<Long, String> masked = new HashMap<>();
    database.read(
        c ->
            Sql.list(
                c,
                row -> masked.put(row.getLong(1), CardMask.masked(row.getString(2))),
                "SELECT id, reason FROM restored WHERE reason IS NOT NULL"));
    if (masked.values().stream().anyMatch(reason -> reason.indexOf('*') >= 0)) {
      database.write(
          c -> {
            Sql.overwriting(
                c,
                () -> {
                  for (Map.Entry<Long, String> one : masked.entrySet()) {
                    Sql.update(
                        c,
                        "UPDATE restored SET reason = ? WHERE id = ? AND reason <> ?",
                        one.getValue(),
                        one.getKey(),
                        one.getValue());
                  }
                });
            return masked.size();
          });
    }
  }

  /** False when nothing is left. */
  boolean step() {
    List<Kept> piece =
        database.read(
            c ->
                kept(
                    c,
                    "e.id > (SELECT events FROM card_swept)"
                        + " AND e.id <= (SELECT last_event FROM card_swept) ORDER BY e.id LIMIT ?",
                    PIECE));
    if (piece.isEmpty()) {
      return false;
    }
    List<Kept> found =
        piece.stream().filter(event -> !swept(event).equals(event.payload())).toList();
    database.write(
        c -> {
          Sql.overwriting(c, () -> rewrite(c, found));
          return Sql.update(c, "UPDATE card_swept SET events = ?", piece.getLast().id());
        });
    return true;
  }

  private String swept(Kept event) {
    return sweep.masked(event.payload());
  }

  private static List<Kept> kept(Connection c, String which, Object... values) throws SQLException {
    return Sql.list(
        c,
        row ->
            new Kept(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5)),
        "SELECT e.id, e.payment, e.kind, e.payload, p.open FROM event e"
            + " JOIN payment p ON p.id = e.payment WHERE "
            + which,
        values);
  }

  private void rewrite(Connection c, List<Kept> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    Set<Long> payments = new LinkedHashSet<>();
    Entries.sweeping(
        c,
        () -> {
          for (Kept event : events) {
            if (event.kind().equals("recorded") && event.open()) {
              Sql.update(c, "INSERT OR IGNORE INTO card_unswept (event) VALUES (?)", event.id());
            } else {
              Sql.update(c, "UPDATE entry SET payload = ? WHERE id = ?", swept(event), event.id());
              payments.add(event.payment());
            }
          }
        });
    Sql.update(c, "UPDATE card_swept SET rewrite = 1");
    for (long payment : payments) {
      shown(c, payment);
    }
  }

  /** What is found and shown of a payment, anew from its events. */
  private void shown(Connection c, long payment) throws SQLException {
    Sql.update(
        c,
        "DELETE FROM payment_text WHERE rowid IN (SELECT entry FROM operation WHERE payment = ?)",
        payment);
    PaymentKey key = named(c, payment);
    Optional<Prepared.Known> known = SqliteJournal.known(c, key);
    if (known.isEmpty()) {
      return;
    }
    projection.write(c, known.get(), ProjectionRows.of(known.get().payment()), Rows.of(c, key));
    for (PaymentEvent event : known.get().payment().events()) {
      if (event instanceof PaymentEvent.Recorded recorded
          && recorded.ref().equalsIgnoreCase(key.id().value())) {
        Sql.update(c, "DELETE FROM payee WHERE payment = ? AND ref = ?", payment, recorded.ref());
        payees.insert(c, key.projectId(), payment, recorded);
      }
    }
    Sql.update(
        c,
        "INSERT INTO payment_text (rowid, said) SELECT entry, group_concat(said, '')"
            + " FROM payment_said WHERE payment = ?1 AND (SELECT max(id) FROM event"
            + " WHERE payment = ?1) <= (SELECT mark FROM payment_indexed) GROUP BY entry",
        payment);
  }

  /** A payment that was made elsewhere, and has a card number for an ID, gets a name. */
  private PaymentKey named(Connection c, long payment) throws SQLException {
    PaymentKey key =
        Sql.first(
                c,
                row -> new PaymentKey(row.getLong(1), new PaymentId(row.getString(2))),
                "SELECT project_id, payment_id FROM payment WHERE id = ?",
                payment)
            .orElseThrow();
    String id = key.id().value();
    String name = sweep.name(id);
    boolean own = Sql.number(c, "SELECT count(*) FROM request WHERE payment = ?", payment) > 0;
    if (name.equals(id) || own) {
      return key;
    }
    String free = name;
    while (Sql.number(
            c,
            "SELECT count(*) FROM payment WHERE project_id = ? AND folded = ?",
            key.projectId(),
            free.toLowerCase(Locale.ROOT))
        > 0) {
      free += "x";
    }
    Sql.update(
        c,
        "UPDATE payment SET payment_id = ?, folded = ? WHERE id = ?",
        free,
        free.toLowerCase(Locale.ROOT),
        payment);
    Sql.update(c, "UPDATE operation SET payment_id = ? WHERE payment = ?", free, payment);
    Sql.update(
        c,
        "UPDATE OR REPLACE restored_payment SET payment_id = ? WHERE project_id = ?"
            + " AND payment_id = ? COLLATE NOCASE",
        free,
        key.projectId(),
        id);
    return new PaymentKey(key.projectId(), new PaymentId(free));
  }
}
