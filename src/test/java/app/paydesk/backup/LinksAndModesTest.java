package app.paydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.profile.ProfileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links are followed neither way, and nobody but the owner may look into what was copied. */
class LinksAndModesTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;
  private Path home;

  @BeforeEach
  void makeAHome() throws IOException {
    home = folder.resolve("home");
    new ProfileStore(home, CLOCK).all();
    Files.createDirectories(home.resolve("banks"));
    Files.writeString(home.resolve("banks/sandbox.json"), "{}");
  }

  private Path backup() {
    return new Backup(CLOCK).make(home, folder.resolve("disk")).folder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"linked", "banks/linked", "history"})
  void aLinkInTheHomeIsNotLeftOutInSilence(String name) throws IOException {
    Files.createSymbolicLink(home.resolve(name), Files.createTempDirectory(folder, "elsewhere"));
    assertThatThrownBy(this::backup)
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("backup.link");
    try (Stream<Path> left = Files.list(folder.resolve("disk"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aHomeThatIsItselfReachedOverALinkIsCopied() throws IOException {
    Path linked = Files.createSymbolicLink(folder.resolve("linked"), home);
    assertThat(new Backup(CLOCK).make(linked, folder.resolve("disk")).files()).isEqualTo(2);
  }

  @Test
  void aLinkInABackupIsNotPutBack() throws IOException {
    Path backup = backup();
    Path file = backup.resolve("banks/sandbox.json");
    Path outside = Files.move(file, folder.resolve("outside.json"));
    Files.createSymbolicLink(file, outside);
    assertRefused(backup);

    Files.delete(file);
    Files.delete(backup.resolve("banks"));
    Path other = Files.createDirectories(folder.resolve("other-banks"));
    Files.move(outside, other.resolve("sandbox.json"));
    Files.createSymbolicLink(backup.resolve("banks"), other);
    assertRefused(backup);
  }

  private void assertRefused(Path backup) {
    Path fresh = folder.resolve("fresh");
    assertThatThrownBy(() -> new Restore(CLOCK).restore(backup, fresh, false, new Trust.Unproven()))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("backup.changed");
    assertThat(fresh.resolve("profiles.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "history/libsqlitejdbc.so",
        "history/sqlitejdbc.dll",
        "restore.json",
        "paydesk.lock",
        "history/sandbox.db-wal",
        "."
      })
  void aListThatNamesWhatABackupNeverHoldsIsRefused(String name) throws IOException {
    Path backup = backup();
    Path list = backup.resolve("backup.json");
    Files.writeString(list, Files.readString(list).replace("banks/sandbox.json", name));
    assertThatThrownBy(
            () ->
                new Restore(CLOCK)
                    .restore(backup, folder.resolve("fresh"), false, new Trust.Unproven()))
        .hasMessageContaining("backup.none");
  }

  @Test
  void whatIsCopiedIsTheOwnersAloneBothWays() throws IOException {
    open(home);
    Path backup = backup();
    assertClosed(backup);
    open(backup);
    Path fresh = folder.resolve("fresh");
    new Restore(CLOCK).restore(backup, fresh, false, new Trust.Unproven());
    assertClosed(fresh);
  }

  private static void open(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
      }
    }
  }

  private static void assertClosed(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(p -> !p.endsWith("paydesk.lock")).toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
      }
    }
  }

  @Test
  void aBackupIsPutBackFromTheFolderOneStandsIn() {
    Path here = Path.of("").toAbsolutePath().relativize(backup());
    assertThat(
            new Restore(CLOCK)
                .restore(here, folder.resolve("fresh"), false, new Trust.Unproven())
                .payments())
        .isZero();
    assertThatThrownBy(
            () ->
                new Restore(CLOCK)
                    .restore(Path.of("."), folder.resolve("other"), false, new Trust.Unproven()))
        .hasMessageContaining("backup.none [" + Path.of("").toAbsolutePath() + "]");
  }
}
