package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what a project has, from where it was counted last. Numbers only rise, and what is deleted
 * leaves a trace.
 */
final class RowCounts {
  private final Map<Long, Counted> deliveries = new ConcurrentHashMap<>();
  private final Map<Long, Counted> payments = new ConcurrentHashMap<>();

  /**
   * How many there are.
   *
   * @param last the highest number that is counted
   * @param clearing the last clearing before
   */
  private record Counted(long count, long last, long clearing) {}

  long deliveries(Connection c, long projectId) throws SQLException {
    long clearing = Sql.number(c, "SELECT max(id) FROM clearing WHERE project_id = ?", projectId);
    Counted before = deliveries.get(projectId);
    if (before == null || before.clearing() != clearing) {
      before = new Counted(0, 0, clearing);
    }
    Counted now =
        more(c, "delivery INDEXED BY delivery_newest WHERE project_id", projectId, before);
    deliveries.put(projectId, now);
    return now.count();
  }

  long payments(Connection c, long projectId) throws SQLException {
    Counted before = payments.getOrDefault(projectId, new Counted(0, 0, 0));
    Counted now = more(c, "payment WHERE +project_id", projectId, before);
    payments.put(projectId, now);
    return now.count();
  }

  private static Counted more(Connection c, String of, long projectId, Counted before)
      throws SQLException {
    return Sql.first(
            c,
            row ->
                new Counted(
                    before.count() + row.getLong(1),
                    Math.max(before.last(), row.getLong(2)),
                    before.clearing()),
            "SELECT count(*), max(id) FROM " + of + " = ? AND id > ?",
            projectId,
            before.last())
        .orElseThrow();
  }
}
