package app.paydesk.history.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A history file as an earlier Paydesk left it. */
final class OldFile {
  private OldFile() {}

  /** Makes a file of a version and runs scripts on it. */
  static void make(Path file, int version, String... scripts) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (int step = 1; step <= version; step++) {
        Sql.run(c, migration(step));
      }
      Sql.run(c, "PRAGMA user_version = " + version);
      for (String script : scripts) {
        Sql.run(c, script);
      }
    }
  }

  private static String migration(int number) {
    try (var in = OldFile.class.getResourceAsStream("/history/V" + number + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
