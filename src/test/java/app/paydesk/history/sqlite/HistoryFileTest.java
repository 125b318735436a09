package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Writes;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.payment.Payment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir Path home;

  private Path file() {
    return home.resolve("history.db");
  }

  private HistoryDatabase open() {
    return HistoryDatabase.open(file(), new ChangeFeed());
  }

  private void run(String sql) throws Exception {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file())) {
      Sql.run(c, sql);
    }
  }

  private static void pragma(HistoryDatabase database, String pragma) {
    database.write(c -> Sql.number(c, pragma));
  }

  @Test
  void theFileOfANewerPaydeskIsRefusedAndLeftAlone() throws Exception {
    open().close();
    run("PRAGMA user_version = 99");
    byte[] before = Files.readAllBytes(file());
    assertThatThrownBy(this::open)
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("99")
        .hasMessageContaining(file().toString())
        .extracting(e -> ((HistoryException) e).message().key())
        .isEqualTo("history.newer");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws Exception {
    byte[] text =
        "This is no database, but it is somebody's text.\n"
            .repeat(99)
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file(), text);
    assertThatThrownBy(this::open)
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(file().toString())
        .extracting(e -> ((HistoryException) e).message().key())
        .isEqualTo("history.not-database");
    assertThat(Files.readAllBytes(file())).isEqualTo(text);
  }

  @Test
  void aDamagedFileIsNamed() throws Exception {
    open().close();
    byte[] bytes = Files.readAllBytes(file());
    Arrays.fill(bytes, 100, 4096, (byte) 0x5a);
    Files.write(file(), bytes);
    assertThatThrownBy(this::open)
        .isInstanceOf(HistoryException.class)
        .extracting(e -> ((HistoryException) e).message().key())
        .isEqualTo("history.not-database");
  }

  @Test
  void aFolderInItsPlaceIsNamed() throws Exception {
    Files.createDirectory(file());
    assertThatThrownBy(this::open)
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(file().toString());
  }

  @Test
  void onlyTheOwnerMayReadTheFiles() throws Exception {
    try (HistoryDatabase database = open()) {
      Writes.record(
          new SqliteJournal(database),
          HistoryTest.key("PO-1"),
          Actors.DESK,
          HistoryTest.recorded("PO-1", 100));
      try (var files = Files.list(home)) {
        for (Path each : files.filter(f -> f.getFileName().toString().contains(".db")).toList()) {
          assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
              .isEqualTo("rw-------");
        }
      }
    }
  }

  @Test
  void aFileThatMayNotBeWrittenIsSaidToBeReadOnly() {
    try (HistoryDatabase database = open()) {
      SqliteJournal journal = new SqliteJournal(database);
      database.write(
          c -> {
            Sql.run(c, "PRAGMA query_only = ON");
            return true;
          });
      assertThatThrownBy(
              () ->
                  Writes.record(
                      journal,
                      HistoryTest.key("PO-1"),
                      Actors.DESK,
                      HistoryTest.recorded("PO-1", 100)))
          .isInstanceOfSatisfying(
              Journal.JournalException.class,
              e -> assertThat(e.reason()).isEqualTo(Journal.Reason.READ_ONLY));
    }
  }

  @Test
  void aFullDiskKeepsNothingHalf() {
    try (HistoryDatabase database = open()) {
      SqliteJournal journal = new SqliteJournal(database);
      long pages = database.write(c -> Sql.number(c, "PRAGMA page_count"));
      pragma(database, "PRAGMA max_page_count = " + (pages + 2));
      int kept = 0;
      Journal.JournalException full = null;
      while (full == null) {
        String id = "PO-" + "x".repeat(200) + kept;
        try {
          Writes.record(journal, HistoryTest.key(id), Actors.DESK, HistoryTest.recorded(id, 100));
          kept++;
        } catch (Journal.JournalException e) {
          full = e;
          assertThat(journal.find(HistoryTest.key(id))).isEmpty();
        }
      }
      assertThat(full.reason()).isEqualTo(Journal.Reason.FULL);
      assertThat(new SqliteArchive(database).rows(PaymentQuery.newest(200, 10_000))).hasSize(kept);
      pragma(database, "PRAGMA max_page_count = 100000");
      Writes.record(
          journal, HistoryTest.key("PO-again"), Actors.DESK, HistoryTest.recorded("PO-again", 100));
    }
  }

  @Test
  void oneWhoFailsDoesNotSpoilWhatIsWrittenTogether() throws Exception {
    AtomicInteger commits = new AtomicInteger();
    ChangeFeed feed = new ChangeFeed();
    feed.listen(commits::incrementAndGet);
    ConcurrentHashMap<String, Payment> kept = new ConcurrentHashMap<>();
    AtomicInteger refused = new AtomicInteger();
    try (HistoryDatabase database = HistoryDatabase.open(file(), feed);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SqliteJournal journal = new SqliteJournal(database);
      List<Future<?>> all = new ArrayList<>();
      for (int writer = 0; writer < 64; writer++) {
        for (int i = 0; i < 10; i++) {
          String id = (writer % 2 == 0 ? "PO-" : "po-") + writer / 2 + "-" + i;
          all.add(
              threads.submit(
                  () -> {
                    try {
                      kept.put(
                          id,
                          Writes.record(
                              journal,
                              HistoryTest.key(id),
                              Actors.DESK,
                              HistoryTest.recorded(id, 100)));
                    } catch (Journal.DuplicateException e) {
                      refused.incrementAndGet();
                    }
                  }));
        }
      }
      for (Future<?> each : all) {
        each.get();
      }
      assertThat(kept).hasSize(320);
      assertThat(refused).hasValue(320);
      assertThat(new SqliteArchive(database).figures(200).payments()).isEqualTo(320);
      assertThat(commits.get()).isLessThan(640);
    }
  }

  @Test
  void aFullDiskInTheMiddleOfABatchLosesNothingThatWasAcknowledged() throws Exception {
    try (HistoryDatabase database = open();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SqliteJournal journal = new SqliteJournal(database);
      long pages = database.write(c -> Sql.number(c, "PRAGMA page_count"));
      pragma(database, "PRAGMA max_page_count = " + (pages + 8));
      ConcurrentHashMap<String, Boolean> kept = new ConcurrentHashMap<>();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String id = "PO-" + "x".repeat(200) + i;
        all.add(
            threads.submit(
                () -> {
                  try {
                    Writes.record(
                        journal, HistoryTest.key(id), Actors.DESK, HistoryTest.recorded(id, 100));
                    kept.put(id, true);
                  } catch (Journal.JournalException e) {
                    kept.put(id, false);
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
      assertThat(kept).hasSize(200).containsValue(true).containsValue(false);
      kept.forEach(
          (id, written) ->
              assertThat(journal.find(HistoryTest.key(id)).isPresent()).isEqualTo(written));
    }
  }

  @Test
  void nothingIsWrittenAfterClosing() {
    HistoryDatabase database = open();
    database.close();
    assertThatThrownBy(
            () ->
                Writes.record(
                    new SqliteJournal(database),
                    HistoryTest.key("PO-1"),
                    Actors.DESK,
                    HistoryTest.recorded("PO-1", 100)))
        .isInstanceOf(Journal.JournalException.class);
  }
}
