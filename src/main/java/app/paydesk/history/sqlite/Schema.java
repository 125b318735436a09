package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a history file may hold besides rows: what the scripts make, to the letter. A trigger or
 * view that somebody planted would run with our statements; a table without its checks would keep
 * less than it promises.
 */
final class Schema {
  /** What SQLite itself keeps for its plans. */
  private static final Set<String> STATISTICS = Set.of("sqlite_stat1", "sqlite_stat4");

  private Schema() {}

  /** A table, index, view or trigger. */
  private record Part(String type, String name, String table, String sql) {}

  /**
   * @throws HistoryException naming what is not ours, or ours and not as made
   */
  static void require(Connection connection, int version, DatabaseFaults faults)
      throws SQLException {
    Set<Part> found = new HashSet<>(parts(connection));
    Set<Part> made = made(version);
    for (Part part : found) {
      if (!made.contains(part)) {
        throw faults.foreign(part.type(), part.name());
      }
    }
    for (Part part : made) {
      if (!found.contains(part)) {
        throw faults.foreign(part.type(), part.name());
      }
    }
  }

  private static Set<Part> made(int version) throws SQLException {
    try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Migrations.apply(fresh, version);
      return new HashSet<>(parts(fresh));
    }
  }

  private static List<Part> parts(Connection connection) throws SQLException {
    return Sql.list(
            connection,
            row -> new Part(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema")
        .stream()
        .filter(part -> !(part.type().equals("table") && STATISTICS.contains(part.name())))
        .toList();
  }
}
