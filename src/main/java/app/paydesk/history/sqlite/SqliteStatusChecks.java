package app.paydesk.history.sqlite;

import app.paydesk.journal.StatusChecks;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Status checks by an index that holds nothing but what is to be asked for. */
final class SqliteStatusChecks implements StatusChecks {
  private static final String OF_LANE =
      "SELECT payment_id, "
          + CheckColumns.NAMES
          + " FROM payment INDEXED BY payment_check"
          + " WHERE project_id = ? AND check_lane = ? AND next_check IS NOT NULL";

  private final HistoryDatabase database;

  SqliteStatusChecks(HistoryDatabase database) {
    this.database = database;
  }

  @Override
  public List<Planned> due(long projectId, StatusCheck.Lane lane, Instant now, int limit) {
    return planned(projectId, lane, " AND next_check <= ? ORDER BY next_check", now, limit);
  }

  @Override
  public List<Planned> later(long projectId, StatusCheck.Lane lane, Instant moment, int limit) {
    return planned(projectId, lane, " AND next_check > ? ORDER BY next_check", moment, limit);
  }

  private List<Planned> planned(
      long projectId, StatusCheck.Lane lane, String which, Instant moment, int limit) {
    return database.glance(
        c ->
            Sql.list(
                c,
                row ->
                    new Planned(
                        new PaymentKey(projectId, new PaymentId(row.getString(1))),
                        CheckColumns.read(row, 2).orElseThrow()),
                OF_LANE + which + " LIMIT ?",
                projectId,
                lane.name(),
                Sql.micros(moment),
                limit));
  }

  @Override
  public Optional<Instant> next(PaymentKey key) {
    return database.glance(
        c ->
            Sql.first(
                c,
                row -> Sql.instant(row.getLong(1)),
                "SELECT next_check FROM payment WHERE project_id = ? AND folded = ?"
                    + " AND next_check IS NOT NULL",
                key.projectId(),
                key.id().folded()));
  }

  @Override
  public List<PaymentKey> plan(List<Change> changes) {
    return database.write(
        c -> {
          List<PaymentKey> planned = new ArrayList<>();
          for (Change change : changes) {
            if (plan(c, change)) {
              planned.add(change.before().key());
            }
          }
          return planned;
        });
  }

  private static boolean plan(Connection c, Change change) throws SQLException {
    PaymentKey key = change.before().key();
    Optional<StatusCheck> before = Optional.of(change.before().check());
    return Sql.update(
            c,
            "UPDATE payment SET next_check = ?3, check_lane = ?4, check_pause = ?5, check_sent = ?6"
                + " WHERE project_id = ?1 AND folded = ?2"
                + " AND (next_check, check_lane, check_pause, check_sent) IS (?7, ?8, ?9, ?10)",
            key.projectId(),
            key.id().folded(),
            CheckColumns.next(change.now()),
            CheckColumns.lane(change.now()),
            CheckColumns.pause(change.now()),
            CheckColumns.sent(change.now()),
            CheckColumns.next(before),
            CheckColumns.lane(before),
            CheckColumns.pause(before),
            CheckColumns.sent(before))
        == 1;
  }
}
