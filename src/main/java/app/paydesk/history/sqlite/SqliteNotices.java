package app.paydesk.history.sqlite;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.list.Notice;
import app.paydesk.journal.list.Notices;
import app.paydesk.payment.Ageing;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What to look at, found by indexes that hold nothing else. */
final class SqliteNotices implements Notices {
  private static final String LATE =
      " FROM operation o INDEXED BY operation_waiting"
          + " WHERE project_id = ?1 AND standing IN ('WAITING', 'AWAITING_CUSTOMER')"
          + " AND operation = ?2 AND created < ?3 AND overdue_settled = ?4"
          + " AND created < ?3 - iif(standing = 'WAITING' AND status = 'decline', "
          + Ageing.RETRYING.toSeconds()
          + "000000, 0) ORDER BY created LIMIT ?5";
  private static final String OPEN =
      """
      SELECT
        (SELECT count(*) FROM (SELECT 1 FROM payment WHERE project_id = ?1 AND flags <> '' LIMIT ?2))
          + (SELECT count(*) FROM (SELECT 1 FROM delivery INDEXED BY delivery_notice
              WHERE project_id = ?1 AND notice IS NOT NULL AND settled IS NULL LIMIT ?2))
      """;

  private final HistoryDatabase database;

  SqliteNotices(HistoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Notice> callbacks(long projectId, Notice.Kind kind, boolean settled, int limit) {
    return database.read(
        c ->
            Sql.list(
                c,
                row -> notice(row, kind),
                "SELECT id, received, sender, payment_id, detail, settled, settled_at FROM delivery"
                    + " WHERE project_id = ? AND notice = ? AND notice IS NOT NULL AND settled IS "
                    + (settled ? "NOT NULL" : "NULL")
                    + " ORDER BY id DESC LIMIT ?",
                projectId,
                kind.name(),
                limit));
  }

  private static Notice notice(ResultSet row, Notice.Kind kind) throws SQLException {
    String reason = row.getString(6);
    return new Notice(
        kind,
        row.getLong(1),
        Sql.instant(row.getLong(2)),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        VerdictDetail.of(row.getString(5)),
        reason == null
            ? Optional.empty()
            : Optional.of(new Notice.Settlement(Sql.instant(row.getLong(7)), reason)));
  }

  @Override
  public List<Flagged> payments(long projectId, boolean settled, int limit) {
    String column = settled ? "settled" : "flags";
    return database.read(
        c ->
            Sql.list(
                c,
                row ->
                    new Flagged(
                        new PaymentKey(projectId, new PaymentId(row.getString(1))),
                        Arrays.stream(row.getString(2).split(" ", -1))
                            .map(Concern.Kind::valueOf)
                            .collect(Collectors.toSet()),
                        Sql.instant(row.getLong(3))),
                "SELECT payment_id, "
                    + column
                    + ", changed FROM payment WHERE project_id = ? AND "
                    + column
                    + " <> '' ORDER BY changed DESC LIMIT ?",
                projectId,
                limit));
  }

  @Override
  public List<PaymentRow> overdue(
      long projectId, Map<String, Instant> before, boolean settled, int limit) {
    return database.read(
        c -> {
          List<PaymentRow> rows = new ArrayList<>();
          for (Map.Entry<String, Instant> late : before.entrySet()) {
            rows.addAll(
                Sql.list(
                    c,
                    SqliteArchive::row,
                    "SELECT " + SqliteArchive.ROW + LATE,
                    projectId,
                    late.getKey(),
                    Sql.micros(late.getValue()),
                    settled ? 1 : 0,
                    limit));
          }
          return rows;
        });
  }

  @Override
  public long open(long projectId, Map<String, Instant> before, int most) {
    return database.read(
        c -> {
          long open = Sql.number(c, OPEN, projectId, most);
          for (Map.Entry<String, Instant> late : before.entrySet()) {
            open +=
                Sql.number(
                    c,
                    "SELECT count(*) FROM (SELECT 1" + LATE + ")",
                    projectId,
                    late.getKey(),
                    Sql.micros(late.getValue()),
                    0,
                    most);
          }
          return open;
        });
  }
}
