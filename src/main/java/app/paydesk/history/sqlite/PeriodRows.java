package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the rows of a period stand in a list that is in the order of numbers, not of times. */
final class PeriodRows {
  /** A period with more rows than that fills a page soon, wherever it begins. */
  private static final int MOST_COUNTED = 50_000;

  private PeriodRows() {}

  /**
   * The lowest number of a project's rows since a moment; 0 where they are many, and the highest
   * there is where there are none. Clocks are put back at times, so it may be lower than that of
   * the first moment.
   *
   * @param rows a table and the index by project and time that is read
   * @param number the column with the number
   * @param time the column with the time, microseconds since 1970
   */
  static long first(
      Connection c, String rows, String number, String time, long projectId, long since)
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

  /**
   * The highest number of a project's rows before a moment, 0 where there are none. All of them are
   * passed by in the index, so it is asked for once, not for each page.
   */
  static long last(
      Connection c, String rows, String number, String time, long projectId, long until)
      throws SQLException {
    return Sql.number(
        c,
        "SELECT max(%s) FROM %s WHERE project_id = ? AND %s < ?".formatted(number, rows, time),
        projectId,
        until);
  }
}
