package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.list.Notice;
import app.paydesk.journal.list.Notices;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history from before what to look at was named where a callback is kept. */
class NoticesMigrationTest {
  private static final String SETTLED = "'seen', 1";
  private static final String OPEN = "NULL, NULL";

  @TempDir Path home;

  private static void older(Path file) throws SQLException {
    OldFile.make(
        file,
        16,
        callback(1, "WRONG_SIGNATURE", "effect.aside", OPEN),
        callback(2, "WRONG_SIGNATURE", "effect.aside", SETTLED),
        callback(3, "NOT_JSON", "effect.aside", OPEN),
        callback(4, "TOO_LARGE", "effect.aside", OPEN),
        callback(5, "TOO_LARGE", "effect.aside", SETTLED),
        callback(6, "NOT_OURS", "effect.aside", OPEN),
        callback(7, "VALID", "effect.no-payment", OPEN),
        callback(8, "VALID", "effect.learned|standing-word.WAITING", OPEN),
        callback(9, "VALID", "effect.learned|standing-word.WAITING", SETTLED),
        callback(10, "VALID", "effect.repeat", OPEN),
        callback(11, "STORED", "", OPEN));
  }

  private static String callback(int id, String verdict, String effect, String settled) {
    return """
    INSERT INTO delivery (id, project_id, received, sender, headers, body, sha256, verdict, detail,
    payment_id, operation_type, status, code, effect, settled, settled_at)
    VALUES (%d, 200, 1, '', '', x'7b7d', x'00', '%s', '', 'PO-1', '', '', '', '%s', %s)
    """
        .formatted(id, verdict, effect, settled);
  }

  private static void requireNamed(Path file) {
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      Notices notices = new SqliteNotices(database);
      assertThat(listed(notices, false))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  Notice.Kind.WRONG_SIGNATURE, List.of(1L),
                  Notice.Kind.NOT_JSON, List.of(3L),
                  Notice.Kind.TOO_LARGE, List.of(4L),
                  Notice.Kind.NOT_OURS, List.of(6L),
                  Notice.Kind.NO_PAYMENT, List.of(7L),
                  Notice.Kind.STRANGER, List.of(8L)));
      assertThat(listed(notices, true))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  Notice.Kind.WRONG_SIGNATURE, List.of(2L),
                  Notice.Kind.TOO_LARGE, List.of(5L),
                  Notice.Kind.STRANGER, List.of(9L)));
      assertThat(notices.open(200, Map.of(), 100)).isEqualTo(6);
    }
  }

  private static Map<Notice.Kind, List<Long>> listed(Notices notices, boolean settled) {
    Map<Notice.Kind, List<Long>> all = new EnumMap<>(Notice.Kind.class);
    for (Notice.Kind kind : Notice.Kind.values()) {
      List<Long> of =
          notices.callbacks(200, kind, settled, 10).stream().map(Notice::delivery).toList();
      if (!of.isEmpty()) {
        all.put(kind, of);
      }
    }
    return all;
  }

  @Test
  void aMigrationThatEndsAfterAnyStatementIsDoneAtTheNextStart() throws Exception {
    OldFile.breakOffAfterEach(
        17, home, NoticesMigrationTest::older, NoticesMigrationTest::requireNamed);
  }

  @Test
  void nothingInTheTablesKnowsTheKeyOfASentence() throws Exception {
    String schema;
    try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      Migrations.apply(c);
      schema =
          String.join(
              "\n",
              Sql.list(c, row -> row.getString(1), "SELECT coalesce(sql, '') FROM sqlite_schema"));
    }
    assertThat(schema).contains("entry_stays", "delivery_notice");
    assertThat(keys()).hasSizeGreaterThan(500).noneMatch(key -> schema.contains("'" + key));
  }

  private static List<String> keys() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("assets", "messages"))) {
      Properties all = new Properties();
      for (Path file : files.toList()) {
        try (Reader reader = Files.newBufferedReader(file)) {
          all.load(reader);
        }
      }
      return List.copyOf(all.stringPropertyNames());
    }
  }
}
