package app.paydesk.history.sqlite;

import app.paydesk.json.Json;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.PaymentKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes what lists and constraints need of a payment, and no more of it than is new. */
final class Projection {

  /**
   * @param rows what the tables have so far; empty for a payment that was just made
   */
  void write(Connection c, Prepared.Known payment, ProjectionRows found, Optional<Rows> rows)
      throws SQLException {
    long row = payment.row();
    ProjectionRows shown = found.after(rows.flatMap(Rows::check));
    if (rows.filter(r -> r.shows(shown)).isEmpty()) {
      Sql.update(
          c,
          "UPDATE payment SET open = ?2, refundable = ?3, flags = ?4, settled = ?5, changed = ?6,"
              + " sending = ?7, next_check = ?8, check_lane = ?9, check_pause = ?10,"
              + " check_sent = ?11 WHERE id = ?1",
          row,
          shown.open() ? 1 : 0,
          shown.refundable(),
          shown.flags(),
          shown.settled(),
          shown.changed(),
          shown.sending() ? 1 : 0,
          CheckColumns.next(shown.check()),
          CheckColumns.lane(shown.check()),
          CheckColumns.pause(shown.check()),
          CheckColumns.sent(shown.check()));
    }
    int moved = 0;
    for (ProjectionRows.Line line : shown.lines()) {
      if (moved(c, row, line)) {
        moved++;
      } else {
        put(c, row, payment.key(), line);
      }
    }
    if (rows.map(Rows::operations).orElse(0L) > moved) {
      drop(c, row, shown.lines());
    }
  }

  /** Writes what changes most, which no index needs; false where more than that changed. */
  private static boolean moved(Connection c, long row, ProjectionRows.Line line)
      throws SQLException {
    return Sql.update(
            c,
            "UPDATE operation SET status = ?3, code = ?4, changed = ?5, folded_text = ?6,"
                + " overdue_settled = ?7"
                + " WHERE payment = ?1 AND ref = ?2"
                + " AND (operation, amount, currency, payee, standing, created)"
                + " IS (?8, ?9, ?10, ?11, ?12, ?13)",
            row,
            line.ref(),
            line.status(),
            line.code(),
            line.changed(),
            line.text(),
            line.overdueSettled() ? 1 : 0,
            line.operation(),
            line.amount(),
            line.currency(),
            line.payee(),
            line.standing(),
            line.created())
        == 1;
  }

  // The row keeps the number of the event that brought it, whatever comes later.
  private static void put(Connection c, long row, PaymentKey key, ProjectionRows.Line line)
      throws SQLException {
    Sql.update(
        c,
        "INSERT INTO operation (payment, ref, project_id, payment_id, operation, amount, currency,"
            + " payee, standing, status, code, created, changed, folded_text, overdue_settled,"
            + " entry)"
            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
            + " (SELECT max(id) FROM entry WHERE payment = ?1))"
            + " ON CONFLICT (payment, ref) DO UPDATE SET operation = excluded.operation,"
            + " amount = excluded.amount, currency = excluded.currency, payee = excluded.payee,"
            + " standing = excluded.standing, status = excluded.status, code = excluded.code,"
            + " created = excluded.created, changed = excluded.changed,"
            + " folded_text = excluded.folded_text, overdue_settled = excluded.overdue_settled",
        row,
        line.ref(),
        key.projectId(),
        key.id().value(),
        line.operation(),
        line.amount(),
        line.currency(),
        line.payee(),
        line.standing(),
        line.status(),
        line.code(),
        line.created(),
        line.changed(),
        line.text(),
        line.overdueSettled() ? 1 : 0);
  }

  // An operation made elsewhere becomes one of ours, and loses its row, once we know its request.
  private static void drop(Connection c, long row, List<ProjectionRows.Line> lines)
      throws SQLException {
    Sql.update(
        c,
        "DELETE FROM operation WHERE payment = ? AND ref NOT IN (SELECT value FROM json_each(?))",
        row,
        Json.compact(
            new JsonValue.Array(
                lines.stream().<JsonValue>map(line -> new JsonValue.Text(line.ref())).toList())));
  }
}
