package app.paydesk.history.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Copies of a history file. */
public final class HistoryCopy {
  private HistoryCopy() {}

  /**
   * Writes the history as it stands at one moment into a new file, while others may read and write
   * it.
   *
   * @return how many payments it holds
   * @throws HistoryException if the file is damaged or the copy cannot be written
   */
  public static long into(Path history, Path copy) {
    FilePlace.requireNoLink(history, new DatabaseFaults(history));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history)) {
      Files.createFile(copy, HistoryDatabase.ownerOnly(copy));
      Sql.run(connection, "PRAGMA busy_timeout = 5000");
      Sql.update(connection, "VACUUM INTO ?", copy.toString());
    } catch (SQLException e) {
      throw new DatabaseFaults(DatabaseFaults.full(e) ? copy : history).opening(e);
    } catch (IOException e) {
      throw new DatabaseFaults(copy).cannotOpen(e.getClass().getSimpleName(), e);
    }
    return check(copy);
  }

  /**
   * Reads the whole file and changes nothing.
   *
   * @return how many payments it holds
   * @throws HistoryException if it is missing, damaged or of a newer Paydesk
   */
  public static long check(Path history) {
    DatabaseFaults faults = new DatabaseFaults(history);
    if (!Files.isRegularFile(history)) {
      throw faults.cannotOpen("missing", new IllegalStateException("missing"));
    }
    try (Connection connection =
        DriverManager.getConnection(
            "jdbc:sqlite:file:" + history.toUri().getRawPath() + "?mode=ro&immutable=1")) {
      List<String> found = Sql.list(connection, row -> row.getString(1), "PRAGMA integrity_check");
      if (!found.equals(List.of("ok"))) {
        throw faults.damaged(null);
      }
      Migrations.refuseNewer(connection, faults);
      return Sql.number(connection, "SELECT count(*) FROM payment");
    } catch (SQLException e) {
      throw faults.opening(e);
    }
  }
}
