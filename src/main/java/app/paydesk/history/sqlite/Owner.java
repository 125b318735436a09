package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Whose history a file holds. It stands in the file, so that a profile never goes on with the
 * history of another: one of its name that was removed, or a file that was put in its place.
 *
 * @param environment in one word, as {@code test} or {@code live}
 */
public record Owner(String environment, long projectId) {

  /** Refuses the file of another before anything in it is touched. */
  void require(Connection connection, int version, DatabaseFaults faults) throws SQLException {
    if (version >= Migrations.OWNED) {
      Optional<Owner> marked = marked(connection);
      if (marked.isPresent() && !marked.get().equals(this)) {
        throw faults.owned(marked.get(), this);
      }
    }
  }

  /** Marks a file that is new or from before there were marks. */
  void mark(Connection connection) throws SQLException {
    Sql.update(
        connection,
        "INSERT OR IGNORE INTO owner (only, environment, project_id) VALUES (1, ?, ?)",
        environment,
        projectId);
  }

  private static Optional<Owner> marked(Connection connection) throws SQLException {
    return Sql.first(
        connection,
        row -> new Owner(row.getString(1), row.getLong(2)),
        "SELECT environment, project_id FROM owner");
  }
}
