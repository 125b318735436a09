package app.paydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Actors;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.ProfileStore;
import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path home;
  private Path target;

  @BeforeEach
  void makeAHome() throws IOException {
    home = folder.resolve("home");
    target = folder.resolve("backups");
    Files.createDirectories(home.resolve("logs"));
    Files.writeString(home.resolve("logs/paydesk.log"), "not to be copied");
    new ProfileStore(home, CLOCK).all();
    try (HistoryDatabase history = history(home)) {
      write(history, 0, 5);
    }
  }

  private static HistoryDatabase history(Path home) {
    return HistoryDatabase.open(home.resolve("history/sandbox.db"), new ChangeFeed());
  }

  private static PaymentKey key(int number) {
    return new PaymentKey(200, new PaymentId("PO-" + number));
  }

  private static void write(HistoryDatabase history, int from, int to) {
    SqliteJournal journal = new SqliteJournal(history);
    for (int i = from; i < to; i++) {
      PaymentEvent.Recorded event =
          new PaymentEvent.Recorded(
              NOON,
              "PO-" + i,
              "upi-payout",
              Optional.of(Money.of(100, "INR")),
              "johndoe@upi",
              "/v2/payment/bank-transfer/upi/payout",
              JsonObject.empty().with("general.payment_id", "PO-" + i),
              Map.of());
      Writes.record(journal, key(i), Actors.DESK, event);
    }
  }

  private Backup.Made backup() {
    return new Backup(CLOCK).make(home, target);
  }

  private static String said(Throwable e) {
    return ((BackupException) e).message().key();
  }

  @Test
  void aBackupMadeWhilePaymentsAreWrittenHoldsAllThatWasWrittenBefore() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger(5);
    CountDownLatch going = new CountDownLatch(50);
    try (HistoryDatabase history = history(home)) {
      Thread writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!stop.get()) {
                      int next = written.get();
                      write(history, next, next + 1);
                      written.incrementAndGet();
                      going.countDown();
                    }
                  });
      going.await();
      int before = written.get();
      Backup.Made made = backup();
      int after = written.get();
      stop.set(true);
      writer.join();
      assertThat(made.payments()).isBetween((long) before, (long) after + 1);
    }
  }

  @Test
  void whatIsPutBackIsWhatWasThereWithoutLogsAndLocks() throws IOException {
    Backup.Made made = backup();
    Path other = folder.resolve("other");

    Restore.Restored restored =
        new Restore(CLOCK).restore(made.folder(), other, false, new Trust.Unproven());

    assertThat(restored.payments()).isEqualTo(5);
    assertThat(restored.made()).isEqualTo(NOON);
    assertThat(restored.aside()).isEmpty();
    assertThat(other.resolve("logs")).doesNotExist();
    assertThat(other.resolve("profiles.json"))
        .hasSameBinaryContentAs(home.resolve("profiles.json"));
    assertThat(Files.getPosixFilePermissions(other.resolve("history/sandbox.db")))
        .isEqualTo(Files.getPosixFilePermissions(home.resolve("history/sandbox.db")));
    try (HistoryDatabase history = history(other)) {
      SqliteJournal journal = new SqliteJournal(history);
      for (int i = 0; i < 5; i++) {
        assertThat(journal.find(key(i))).isPresent();
      }
      write(history, 5, 6);
    }
  }

  @Test
  void aBackupOfWhichOneByteChangedIsNotPutBack() throws IOException {
    Backup.Made made = backup();
    Path profiles = made.folder().resolve("profiles.json");
    Files.writeString(profiles, Files.readString(profiles).replace("sandbox", "sandbux"));
    Path other = folder.resolve("other");

    assertThatThrownBy(
            () -> new Restore(CLOCK).restore(made.folder(), other, false, new Trust.Unproven()))
        .satisfies(e -> assertThat(said(e)).isEqualTo("backup.changed"));
    assertThat(other.resolve("profiles.json")).doesNotExist();
  }

  @Test
  void aBackupThatNamesFilesOutsideOfItselfIsRefused() throws IOException {
    Backup.Made made = backup();
    Path manifest = made.folder().resolve("backup.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("profiles.json", "../../profiles.json"));
    assertThatThrownBy(
            () ->
                new Restore(CLOCK)
                    .restore(made.folder(), folder.resolve("other"), false, new Trust.Unproven()))
        .satisfies(e -> assertThat(said(e)).isEqualTo("backup.none"));
  }

  @Test
  void aHomeWithContentIsKeptAsideAndOnlyWhenToldTo() throws IOException {
    Backup.Made made = backup();
    try (HistoryDatabase history = history(home)) {
      write(history, 5, 8);
    }
    Restore restore = new Restore(CLOCK);

    assertThatThrownBy(() -> restore.restore(made.folder(), home, false, new Trust.Unproven()))
        .satisfies(e -> assertThat(said(e)).isEqualTo("restore.not-empty"));
    Path aside =
        restore.restore(made.folder(), home, true, new Trust.Unproven()).aside().orElseThrow();

    try (HistoryDatabase history = history(home);
        HistoryDatabase earlier = history(aside)) {
      assertThat(new SqliteJournal(history).find(key(7))).isEmpty();
      assertThat(new SqliteJournal(earlier).find(key(7))).isPresent();
    }
  }

  @Test
  void aRestoreThatWasCutShortIsDoneAnew() throws IOException {
    Backup.Made made = backup();
    Path other = folder.resolve("other");
    Files.createDirectories(other.resolve("restore.part/history"));
    Files.writeString(other.resolve("restore.part/profiles.json"), "half a fi");
    Files.writeString(other.resolve("restore.part/history/sandbox.db"), "");

    assertThat(new Backup(CLOCK).make(other, folder.resolve("copies")).files()).isZero();
    assertThat(
            new Restore(CLOCK)
                .restore(made.folder(), other, false, new Trust.Unproven())
                .payments())
        .isEqualTo(5);
    assertThat(other.resolve("restore.part")).doesNotExist();
    assertThat(other.resolve("profiles.json"))
        .hasSameBinaryContentAs(home.resolve("profiles.json"));
  }

  @Test
  void aListOfNothingIsNoBackupAndMovesNothingAside() throws IOException {
    Backup.Made made = backup();
    Files.writeString(
        made.folder().resolve("backup.json"),
        "{\"version\": 1, \"made\": \"" + NOON + "\", \"files\": []}");

    assertThatThrownBy(
            () -> new Restore(CLOCK).restore(made.folder(), home, true, new Trust.Unproven()))
        .satisfies(e -> assertThat(said(e)).isEqualTo("backup.none"));
    assertThat(home.resolve("profiles.json")).exists();
  }

  @Test
  void aHomeThatAPaydeskWorksInIsLeftAlone() {
    Backup.Made made = backup();
    try (HomeLock lock = HomeLock.take(home)) {
      assertThatThrownBy(
              () -> new Restore(CLOCK).restore(made.folder(), home, true, new Trust.Unproven()))
          .isInstanceOf(HomeLock.HeldException.class)
          .hasMessageContaining(lock.toString());
    }
  }

  @Test
  void aBackupIntoTheHomeItselfIsRefused() {
    assertThatThrownBy(() -> new Backup(CLOCK).make(home, home.resolve("history")))
        .satisfies(e -> assertThat(said(e)).isEqualTo("backup.inside"));
  }

  @Test
  void aTargetThatCannotBeWrittenIsNamed() throws IOException {
    Files.writeString(target, "a file where a folder should be");
    assertThatThrownBy(this::backup)
        .satisfies(e -> assertThat(said(e)).isEqualTo("backup.unwritten"));
  }

  @Test
  void aDamagedHistoryMakesNoWholeBackup() throws IOException {
    Path file = home.resolve("history/sandbox.db");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 8192; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    Files.write(file, bytes);

    assertThatThrownBy(this::backup).isInstanceOf(HistoryException.class);
    assertThat(target.resolve("paydesk-20260301-120000")).doesNotExist();
    assertThatThrownBy(
            () ->
                new Restore(CLOCK)
                    .restore(
                        target.resolve("paydesk-20260301-120000.part"),
                        folder.resolve("other"),
                        false,
                        new Trust.Unproven()))
        .satisfies(e -> assertThat(said(e)).isEqualTo("backup.none"));
  }

  @Test
  void whyABackupCannotBeWrittenIsSaidInWords() {
    Path part = target.resolve("paydesk-x.part");
    assertThat(BackupException.writing(part, new AccessDeniedException("/there")).message())
        .isEqualTo(Message.of("backup.denied", "/there"));
    assertThat(
            BackupException.writing(
                    part, new FileSystemException("x", null, "No space left on device"))
                .message())
        .isEqualTo(Message.of("backup.full", part));
    assertThat(BackupException.writing(part, new IOException("No space left on device")).message())
        .isEqualTo(Message.of("backup.full", part));
    assertThat(BackupException.writing(part, new IOException("broken")).message().key())
        .isEqualTo("backup.unwritten");
  }
}
