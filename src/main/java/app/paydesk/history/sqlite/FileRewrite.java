package app.paydesk.history.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a file anew that was swept of card numbers: what its pages had before a row was moved or
 * made shorter stays in them until then. A small file is written anew at once, a large one before
 * the next start, so that no callback waits for it.
 */
final class FileRewrite {
  private static final Logger LOG = LoggerFactory.getLogger(FileRewrite.class);
  private static final long SMALL = 128L << 20;

  private FileRewrite() {}

  /** The file is in use; others wait a moment. */
  static void now(Path file) {
    try (Connection c = HistoryDatabase.connect(file, false)) {
      if (Files.size(file) <= SMALL) {
        owed(c);
      }
    } catch (SQLException | IOException e) {
      LOG.warn("{} is written anew at the next start: {}", file, e.getMessage());
    }
  }

  /** Nobody uses the file yet; without room for a second one it stays as it is. */
  static void atStart(Connection c, Path file) {
    try {
      owed(c);
    } catch (SQLException e) {
      LOG.warn("{} is written anew at a later start: {}", file, e.getMessage());
    }
  }

  private static void owed(Connection c) throws SQLException {
    if (Sql.number(c, "SELECT rewrite FROM card_swept") == 1) {
      Sql.run(c, "VACUUM");
      Sql.run(c, "UPDATE card_swept SET rewrite = 0");
    }
  }
}
