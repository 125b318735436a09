package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.ChangeFeed;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history that holds anything but what the scripts make is neither opened nor put back. */
class PlantedTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makeAHistory() {
    file = folder.resolve("history.db");
    HistoryDatabase.open(file, new ChangeFeed()).close();
  }

  private void plant(String script) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      Sql.run(connection, script);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TRIGGER quiet AFTER INSERT ON entry BEGIN DELETE FROM payee; END",
        "CREATE TRIGGER paid AFTER UPDATE ON operation BEGIN SELECT 1; END",
        "CREATE VIEW seen AS SELECT payload FROM event",
        "CREATE INDEX more ON entry (payload)",
        "CREATE TABLE notes (text TEXT)",
        "DROP TRIGGER entry_stays",
        "DROP TRIGGER request_over_refund",
        "DROP VIEW payment_said",
        "ALTER TABLE entry ADD COLUMN more TEXT",
        "DROP TRIGGER entry_kept; CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT 1;"
            + " END",
        "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_own',"
            + " 'entry', 0, 'CREATE TRIGGER sqlite_own AFTER INSERT ON entry BEGIN SELECT 1; END')",
        "PRAGMA user_version = 3",
      })
  void whatWasPlantedOrTakenOutIsRefused(String script) throws SQLException {
    plant(script);
    assertThatThrownBy(() -> HistoryDatabase.open(file, new ChangeFeed()))
        .isInstanceOf(HistoryException.class);
    assertThatThrownBy(() -> HistoryCopy.check(file)).isInstanceOf(HistoryException.class);
    assertThatThrownBy(() -> HistoryCopy.into(file, folder.resolve("copy.db")))
        .isInstanceOf(HistoryException.class);
  }

  @Test
  void whatSqliteKeepsForItselfIsNot() throws SQLException {
    plant("ANALYZE; VACUUM");
    assertThatCode(() -> HistoryDatabase.open(file, new ChangeFeed()).close())
        .doesNotThrowAnyException();
  }
}
