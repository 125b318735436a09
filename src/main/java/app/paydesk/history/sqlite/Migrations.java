package app.paydesk.history.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** Brings a file to the newest version of the tables, one numbered script after another. */
final class Migrations {
  static final int NEWEST = 18;

  /** From this version on a file says whether it was put back. */
  static final int RESTORED = 8;

  /** From this version on a file says whose it is. */
  static final int OWNED = 10;

  private Migrations() {}

  /** Looks at the version before anything in the file is touched. */
  static void refuseNewer(Path file, Optional<Owner> owner, DatabaseFaults faults)
      throws SQLException {
    try (Connection looking = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      int version = refuseNewer(looking, faults);
      if (owner.isPresent()) {
        owner.get().require(looking, version, faults);
      }
    }
  }

  static int refuseNewer(Connection looking, DatabaseFaults faults) throws SQLException {
    Sql.number(looking, "SELECT count(*) FROM sqlite_schema");
    int version = version(looking);
    if (version > NEWEST) {
      throw faults.newer(version, NEWEST);
    }
    Schema.require(looking, version, faults);
    return version;
  }

  static void apply(Connection connection) throws SQLException {
    apply(connection, NEWEST);
  }

  /**
   * A version after the other, each whole; a new file in one go, as every commit waits for disk.
   */
  static void apply(Connection connection, int last) throws SQLException {
    int from = version(connection);
    int step = from == 0 ? last : 1;
    for (int done = from; done < last; done += step) {
      Sql.run(connection, "BEGIN IMMEDIATE");
      for (int next = done + 1; next <= done + step; next++) {
        Sql.run(connection, script(next));
      }
      Sql.run(connection, "PRAGMA user_version = " + (done + step));
      Sql.run(connection, "COMMIT");
    }
  }

  private static int version(Connection connection) throws SQLException {
    return (int) Sql.number(connection, "PRAGMA user_version");
  }

  private static String script(int number) {
    String name = "/history/V" + number + ".sql";
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
