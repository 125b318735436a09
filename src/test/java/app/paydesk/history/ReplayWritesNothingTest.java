package app.paydesk.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.callback.tools.Replay;
import app.paydesk.callback.tools.TestCallback;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trying out what a stored callback would do leaves every row of the history as it was. */
class ReplayWritesNothingTest {
  private static final long PROJECT = 200;

  private final SigningKey key = SigningKey.of(UUID.randomUUID().toString().toCharArray());
  @TempDir private Path folder;

  @Test
  void theRowsOfTheHistoryAreTheSameBeforeAndAfter() throws Exception {
    Path file = folder.resolve("history.db");
    try (HistoryDatabase database = HistoryDatabase.open(file, new ChangeFeed())) {
      SqliteJournal journal = new SqliteJournal(database);
      SqliteArchive archive = new SqliteArchive(database);
      Inbox inbox = new Inbox(PROJECT, key, journal, archive, Clock.systemUTC());
      for (TestCallback example : TestCallback.all()) {
        inbox.receive(signed(example), "", "192.0.2.7");
      }
      inbox.receive("{\"signature\":\"x\"}".getBytes(StandardCharsets.UTF_8), "", "192.0.2.7");
      CallbackDesk desk = desk(inbox, journal, archive);
      List<String> before = rows(file);

      int effects = 0;
      for (Delivery stored : archive.deliveries(DeliveryQuery.newest(PROJECT, 100))) {
        Replay replay = desk.replay(stored);
        effects += replay.first().isPresent() ? 1 : 0;
      }

      assertThat(effects).as("the replays did something, on their copies").isGreaterThan(5);
      assertThat(rows(file)).hasSizeGreaterThan(20).isEqualTo(before);
    }
  }

  private byte[] signed(TestCallback example) {
    JsonObject body = example.body().without("signature").with("project_id", PROJECT);
    return Json.compact(Signature.signedRoot(body, key)).getBytes(StandardCharsets.UTF_8);
  }

  private CallbackDesk desk(Inbox inbox, SqliteJournal journal, SqliteArchive archive) {
    Profile profile =
        Profile.plain(
            "main",
            Environment.TEST,
            URI.create("https://gate.example"),
            PROJECT,
            new Profile.Listen("127.0.0.1", 0, "/callback"));
    return new CallbackDesk(
        profile,
        key,
        inbox,
        journal,
        archive,
        OtherKeys.none(),
        () -> {
          throw new IllegalStateException("a replay asks no listener");
        },
        Clock.systemUTC());
  }

  // The indexes for the search catch up by themselves, a little after the rows.
  private static List<String> rows(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement names = connection.createStatement();
        ResultSet tables =
            names.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                    + " AND name NOT GLOB '*_t*' AND name NOT GLOB '*_indexed'")) {
      while (tables.next()) {
        String table = tables.getString(1);
        try (Statement all = connection.createStatement();
            ResultSet row = all.executeQuery("SELECT * FROM \"" + table + "\"")) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            StringBuilder line = new StringBuilder(table);
            for (int i = 1; i <= columns; i++) {
              line.append('|').append(row.getString(i));
            }
            rows.add(line.toString());
          }
        }
      }
    }
    return rows.stream().sorted().toList();
  }
}
