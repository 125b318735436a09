package app.paydesk.history.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

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

  /** What is done with a file. */
  @FunctionalInterface
  interface Step {
    void on(Path file) throws Exception;
  }

  /**
   * Breaks the step to a version off after each number of its statements, in a file of its own.
   *
   * @param older makes a file of the version before
   * @param whole opens it again and finds nothing missing
   */
  static void breakOffAfterEach(int version, Path folder, Step older, Step whole) throws Exception {
    String[] statements = migration(version).replaceAll("(?m)^--.*$", "").strip().split(";\\s*");
    for (int done = 0; done <= statements.length; done++) {
      Path file = folder.resolve("killed-" + done + ".db");
      older.on(file);
      try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file)) {
        Sql.run(c, "BEGIN IMMEDIATE");
        for (String statement : List.of(statements).subList(0, done)) {
          Sql.run(c, statement);
        }
      }
      whole.on(file);
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
