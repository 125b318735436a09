package app.paydesk.history.sqlite;

import app.paydesk.card.CardMask;
import app.paydesk.journal.RestoreHold;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a restore left in the history to ask for. */
final class SqliteRestoreHolds implements RestoreHolds {
  private final HistoryDatabase database;

  SqliteRestoreHolds(HistoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<RestoreHold> standing(long projectId) {
    return database.read(
        c ->
            Sql.first(
                c,
                row ->
                    new RestoreHold(
                        row.getLong(1),
                        Sql.instant(row.getLong(2)),
                        Sql.instant(row.getLong(3)),
                        row.getBoolean(4),
                        row.getInt(5),
                        row.getInt(6)),
                "SELECT r.id, min(r.made) OVER (), r.at, min(r.complete) OVER (),"
                    + " (SELECT count(answered) FROM restored_payment p JOIN restored o ON"
                    + " o.id = p.restored WHERE o.ended IS NULL AND p.project_id = ?1),"
                    + " (SELECT count(*) FROM restored_payment p JOIN restored o ON"
                    + " o.id = p.restored WHERE o.ended IS NULL AND p.project_id = ?1)"
                    + " FROM restored r WHERE r.ended IS NULL ORDER BY r.id DESC LIMIT 1",
                projectId));
  }

  @Override
  public List<PaymentKey> unanswered(long projectId, int most) {
    return database.read(
        c ->
            Sql.list(
                c,
                row -> new PaymentKey(projectId, new PaymentId(row.getString(1))),
                "SELECT DISTINCT p.payment_id FROM restored_payment p JOIN restored r"
                    + " ON r.id = p.restored WHERE r.ended IS NULL AND p.project_id = ?"
                    + " AND p.answered IS NULL ORDER BY p.payment_id LIMIT ?",
                projectId,
                most));
  }

  @Override
  public void answered(PaymentKey payment, Instant at) {
    database.write(
        c ->
            Sql.update(
                c,
                "UPDATE restored_payment SET answered = ? WHERE answered IS NULL AND project_id = ?"
                    + " AND payment_id = ?",
                Sql.micros(at),
                payment.projectId(),
                payment.id().value()));
  }

  @Override
  public void end(long projectId, String reason, Instant at) {
    database.write(
        c ->
            Sql.update(
                c,
                "UPDATE restored SET ended = ?, reason = ? WHERE ended IS NULL",
                Sql.micros(at),
                CardMask.masked(reason)));
  }
}
