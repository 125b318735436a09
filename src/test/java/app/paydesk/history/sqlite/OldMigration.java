package app.paydesk.history.sqlite;

import static org.awaitility.Awaitility.await;

import app.paydesk.callback.inbox.StoredCards;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.ChangeFeed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All that is done with a history of an older Paydesk, to its end. */
final class OldMigration {
  private static final String LEFT =
      """
      SELECT (SELECT count(*) FROM payment_renewed WHERE mark < last)
        + (SELECT count(*) FROM delivery WHERE id > (SELECT mark FROM delivery_indexed))
        + (SELECT count(*) FROM entry WHERE id > (SELECT mark FROM payment_indexed))
      """;

  private OldMigration() {}

  /**
   * Opens a history, waits until its rows and indexes are written anew, and sweeps it of card
   * numbers.
   *
   * @param watch gets the connection that writes before anything is written
   */
  static void complete(Path file, Owner owner, String secret, Consumer<Connection> watch) {
    try (SigningKey key = SigningKey.of(secret.toCharArray());
        HistoryDatabase database =
            HistoryDatabase.open(file, Optional.of(owner), new ChangeFeed(), watch)) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> database.read(c -> Sql.number(c, LEFT)) == 0);
      CardSweeps sweeps = new CardSweeps(database, key, new StoredCards(key)::swept);
      boolean more = true;
      while (more) {
        more = sweeps.step();
      }
    }
  }

  static long version(Path file) throws SQLException {
    try (Connection c = connect(file)) {
      return Sql.number(c, "PRAGMA user_version");
    }
  }

  /** All rows of all tables; of an index of texts how often each of its terms occurs. */
  static Map<String, List<String>> content(Path file) throws SQLException {
    Map<String, List<String>> content = new TreeMap<>();
    try (Connection c = connect(file)) {
      content.put("integrity", rows(c, "PRAGMA integrity_check"));
      for (String table :
          Sql.list(
              c,
              row -> row.getString(1),
              "SELECT name FROM sqlite_schema WHERE type = 'table'"
                  + " AND name NOT GLOB '*_text' AND name NOT GLOB '*_text_*'"
                  + " AND name NOT GLOB 'sqlite_stat*'")) {
        content.put(table, rows(c, "SELECT * FROM " + table));
      }
    }
    return content;
  }

  private static List<String> rows(Connection c, String sql) throws SQLException {
    List<String> rows =
        Sql.list(
            c,
            row -> {
              List<String> values = new ArrayList<>();
              for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
              }
              return values.toString();
            },
            sql);
    return rows.stream().sorted().toList();
  }

  static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
