package app.paydesk.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.Logging;
import app.paydesk.backup.Backup;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.profile.VaultException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Somebody can write to the home, and to no other file of its user. */
class BentHomeTest {
  private static final String THEIRS = "a file of the user, elsewhere";

  @TempDir private Path folder;
  private Path home;
  private Path elsewhere;
  private final Profile live = profile("month-end", Environment.LIVE, 255);
  private final Profile test = profile("trial", Environment.TEST, 255);
  private final Profile second = profile("second", Environment.LIVE, 256);

  @BeforeEach
  void makeAHome() throws IOException {
    home = folder.resolve("home");
    elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    for (Profile profile : profiles()) {
      new ProfileStore(home, Clock.systemUTC()).add(profile);
      HistoryFile.open(home, profile, new ChangeFeed()).close();
    }
  }

  @AfterEach
  void logAsBefore() {
    Logging.toStderr();
  }

  private List<Profile> profiles() {
    return List.of(live, test, second);
  }

  private static Profile profile(String name, Environment environment, long project) {
    return Profile.plain(
        name,
        environment,
        URI.create("https://gate.example"),
        project,
        new Profile.Listen("127.0.0.1", 0, CallbackPath.random()));
  }

  private Path theirs() throws IOException {
    return Files.writeString(elsewhere.resolve("theirs"), THEIRS);
  }

  @Test
  void noProfileGoesOnWithTheHistoryOfAnother() throws IOException {
    for (Profile victim : profiles()) {
      for (Profile other : profiles()) {
        Path kept = HistoryFile.of(home, victim).resolveSibling("kept");
        Files.move(HistoryFile.of(home, victim), kept);
        Files.copy(
            HistoryFile.of(home, other).equals(HistoryFile.of(home, victim))
                ? kept
                : HistoryFile.of(home, other),
            HistoryFile.of(home, victim));
        if (other.equals(victim)) {
          HistoryFile.open(home, victim, new ChangeFeed()).close();
        } else {
          assertThatThrownBy(() -> HistoryFile.open(home, victim, new ChangeFeed()))
              .isInstanceOf(HistoryException.class)
              .extracting(e -> ((HistoryException) e).message().key())
              .isEqualTo("history.owner");
        }
        Files.delete(HistoryFile.of(home, victim));
        Files.move(kept, HistoryFile.of(home, victim));
      }
    }
  }

  @Test
  void noSecretOpensUnderAnotherName() throws IOException {
    byte[] secret = "a-secret".getBytes(StandardCharsets.UTF_8);
    char[] passphrase = "correct horse battery".toCharArray();
    Vault vault = new Vault(home);
    vault.store(live, passphrase, secret);
    for (Profile other : List.of(second, test)) {
      Files.copy(
          home.resolve("secrets/month-end.json"),
          home.resolve("secrets").resolve(other.name() + ".json"));
      assertThatThrownBy(() -> vault.open(other, passphrase)).isInstanceOf(VaultException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-wal", "-shm", "-journal"})
  void aLinkInThePlaceOfADatabaseFileIsRefusedAndNothingIsWrittenOverIt(String ending)
      throws IOException {
    Path file = HistoryFile.of(home, live);
    Path link = file.resolveSibling(file.getFileName() + ending);
    Path target = ending.isEmpty() ? Files.move(file, elsewhere.resolve("moved.db")) : theirs();
    byte[] before = Files.readAllBytes(target);
    Files.createSymbolicLink(link, target);

    assertThatThrownBy(() -> HistoryFile.open(home, live, new ChangeFeed()))
        .isInstanceOf(HistoryException.class)
        .extracting(e -> ((HistoryException) e).message().key())
        .isEqualTo("history.link");
    assertThatThrownBy(() -> new Backup(Clock.systemUTC()).make(home, folder.resolve("disk")))
        .isInstanceOf(RuntimeException.class);
    assertThat(Files.readAllBytes(target)).isEqualTo(before);
  }

  @Test
  void aLinkInThePlaceOfTheLockIsNotWrittenOver() throws IOException {
    Files.deleteIfExists(home.resolve("paydesk.lock"));
    Files.createSymbolicLink(home.resolve("paydesk.lock"), theirs());

    assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(UncheckedIOException.class);
    assertThat(elsewhere.resolve("theirs")).hasContent(THEIRS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"logs", "logs/paydesk.log"})
  void noLineOfTheLogGoesOverALink(String name) throws IOException {
    Path link = home.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, name.equals("logs") ? elsewhere : theirs());

    Logging.toFile(home);
    LoggerFactory.getLogger(BentHomeTest.class).warn("a line");

    assertThat(elsewhere.resolve("paydesk.log")).doesNotExist();
    if (!name.equals("logs")) {
      assertThat(elsewhere.resolve("theirs")).hasContent(THEIRS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"staged", "aside"})
  void aPlantedExchangeMovesNothingOverALink(String bent) throws IOException {
    theirs();
    Files.createSymbolicLink(home.resolve("linked"), elsewhere);
    Files.writeString(home.resolve("keys"), "of the attacker");
    Files.createDirectories(home.resolve("restore.part"));
    Files.writeString(
        home.resolve("restore.json"),
        "{\"staged\": \"%s\", \"aside\": \"%s\", \"old\": [\"keys\"], \"fresh\": [\"theirs\"]}"
            .formatted(
                bent.equals("staged") ? "linked" : "restore.part",
                bent.equals("aside") ? "linked" : "before-restore-x"));

    assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(ProfileException.class);
    assertThat(elsewhere.resolve("theirs")).hasContent(THEIRS);
    assertThat(elsewhere.resolve("keys")).doesNotExist();
    assertThat(home.resolve("theirs")).doesNotExist();
  }
}
