package app.paydesk.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Asks SQLite whether a file is whole, as a kill left it: read-only by the {@code sqlite3} program,
 * where there is none on a copy, so that the write-ahead log is still the program's to recover.
 */
public final class Integrity {
  private static final String QUESTION = "PRAGMA integrity_check";

  private Integrity() {}

  /** "ok", or what is wrong. */
  public static String of(Path file) throws IOException, InterruptedException {
    if (Files.notExists(file)) {
      return "ok";
    }
    Process sqlite;
    try {
      sqlite =
          new ProcessBuilder("sqlite3", "-readonly", file.toString(), QUESTION)
              .redirectErrorStream(true)
              .start();
    } catch (IOException noSuchProgram) {
      return ofCopy(file);
    }
    String said = new String(sqlite.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    sqlite.waitFor();
    return said.strip();
  }

  private static String ofCopy(Path file) throws IOException {
    Path folder = Files.createTempDirectory("integrity");
    Path copy = folder.resolve("copy.db");
    Path log = folder.resolve("copy.db-wal");
    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    Path wal = file.resolveSibling(file.getFileName() + "-wal");
    if (Files.exists(wal)) {
      Files.copy(wal, log, StandardCopyOption.REPLACE_EXISTING);
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = c.createStatement();
        ResultSet answer = statement.executeQuery(QUESTION)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      return String.valueOf(e.getMessage());
    } finally {
      Files.deleteIfExists(copy);
      Files.deleteIfExists(log);
      Files.deleteIfExists(folder.resolve("copy.db-shm"));
      Files.deleteIfExists(folder);
    }
  }
}
