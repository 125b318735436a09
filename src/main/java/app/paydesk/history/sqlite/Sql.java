package app.paydesk.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plain JDBC in fewer words. */
final class Sql {
  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Sql() {}

  /** Runs one or more statements without parameters. */
  static void run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(script);
    }
  }

  /** What is done so that nothing of it can be read any more. */
  @FunctionalInterface
  interface Change {
    void run() throws SQLException;
  }

  /** Writes zeros over what a change deletes or makes shorter; too slow for all that is written. */
  static void overwriting(Connection connection, Change change) throws SQLException {
    number(connection, "PRAGMA secure_delete = ON");
    try {
      change.run();
    } finally {
      number(connection, "PRAGMA secure_delete = OFF");
    }
  }

  /** How many rows it changed. */
  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return StatementCache.use(
        connection,
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  static <T> List<T> list(Connection connection, Row<T> row, String sql, @Nullable Object... values)
      throws SQLException {
    return StatementCache.use(
        connection,
        sql,
        statement -> {
          bind(statement, values);
          try (ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(row.read(found));
            }
            return rows;
          }
        });
  }

  static <T> Optional<T> first(
      Connection connection, Row<T> row, String sql, @Nullable Object... values)
      throws SQLException {
    return list(connection, row, sql, values).stream().findFirst();
  }

  /** The first column of the first row. */
  static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return first(connection, row -> row.getLong(1), sql, values).orElse(0L);
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Microseconds since 1970. */
  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** {@code text} as a pattern for LIKE ... ESCAPE '\' that finds it anywhere. */
  static String anywhere(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
