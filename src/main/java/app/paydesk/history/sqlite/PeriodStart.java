package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the rows of a period begin in a list that stands in the order of numbers, not of times. */
final class PeriodStart {
  /** A period with more rows than that fills a page soon, wherever it begins. */
  private static final int MOST_COUNTED = 50_000;

  private PeriodStart() {}

  /**
   * The lowest number of a project's rows since a moment; 0 where they are many, and the highest
   * there is where there are none. Clocks are put back at times, so it may be lower than that of
   * the first moment.
   *
   * @param rows a table and the index by project and time that is read
   * @param number the column with the number
   * @param time the column with the time, microseconds since 1970
   */
  static long of(Connection c, String rows, String number, String time, long projectId, long since)
      throws SQLException {
    return Sql.first(
            c,
            row -> row.getLong(1) == 0 ? Long.MAX_VALUE : row.getLong(2),
            "SELECT count(*), iif(count(*) < ?3, min(number), 0) FROM (SELECT "
                + number
                + " AS number FROM "
                + rows
                + " WHERE project_id = ?1 AND "
                + time
                + " >= ?2 LIMIT ?3)",
            projectId,
            since,
            MOST_COUNTED)
        .orElseThrow();
  }
}
