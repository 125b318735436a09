package app.paydesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.profile.BackupKeys;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever can write to a backup's folder cannot make one that is put back. */
class ProvenBackupTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String PASSPHRASE = "correct horse battery";
  private static final byte[] SECRET = "a-secret".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private Path home;
  private Path fresh;

  @BeforeEach
  void makeAHome() {
    home = folder.resolve("home");
    fresh = folder.resolve("fresh");
    add(home, "month-end", PASSPHRASE);
    history(home);
  }

  private static Profile profile(String name) {
    return Profile.plain(
        name,
        Environment.LIVE,
        URI.create("https://gate.example"),
        255,
        new Profile.Listen("127.0.0.1", 8080, CallbackPath.random()));
  }

  private static void add(Path home, String name, String passphrase) {
    Profile profile = profile(name);
    new ProfileStore(home, CLOCK).add(profile);
    new Vault(home).store(profile, passphrase.toCharArray(), SECRET);
  }

  private static void history(Path home) {
    HistoryDatabase.open(home.resolve("history/month-end.db"), new ChangeFeed()).close();
  }

  private Backup.Made made() {
    return new Backup(CLOCK).make(home, folder.resolve("disk"));
  }

  private Trust typed(String passphrase) {
    return new Trust.ByPassphrase(
        profiles -> {
          asked.incrementAndGet();
          return passphrase.toCharArray();
        });
  }

  private Restore.Restored restored(Path backup, Path to, Trust trust) {
    return new Restore(CLOCK).restore(backup, to, true, trust);
  }

  private void refused(Path backup, Trust trust, String key) {
    assertThatThrownBy(() -> restored(backup, fresh, trust))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(key);
    assertThat(fresh.resolve("profiles.json")).doesNotExist();
    assertThat(fresh.resolve("history")).doesNotExist();
    assertThat(fresh.resolve("restore.part")).doesNotExist();
  }

  /** The list as somebody would make it who can write to the folder. */
  private static void remadeList(Path backup) throws IOException {
    BackupManifest manifest = BackupManifest.read(backup, BackupManifest.bytes(backup));
    List<BackupManifest.Entry> entries =
        manifest.entries().stream()
            .map(
                entry -> {
                  try {
                    return BackupManifest.entry(
                        backup, backup.resolve(entry.name()), entry.payments());
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .toList();
    new BackupManifest(manifest.made(), entries).write(backup);
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aPassphraseProvesABackupElsewhereAndTheHomeItselfAsksForNone() {
    Backup.Made made = made();
    assertThat(made.provers()).containsExactly("month-end");

    assertThat(restored(made.folder(), home, typed("not needed")).proven()).isTrue();
    assertThat(asked).hasValue(0);
    assertThat(restored(made.folder(), fresh, typed(PASSPHRASE)).proven()).isTrue();
    assertThat(asked).hasValue(1);
    assertThat(restored(made.folder(), fresh, typed("not needed")).proven())
        .as("the new home knows the key from then on")
        .isTrue();
    assertThat(asked).hasValue(1);
    new Vault(fresh).open(profile("month-end"), PASSPHRASE.toCharArray()).close();
  }

  @Test
  void aListOfWhichAnythingWasChangedIsRefusedThereAndElsewhere() throws IOException {
    Path backup = made().folder();
    Path list = backup.resolve("backup.json");
    byte[] sound = Files.readAllBytes(list);
    for (String[] change :
        new String[][] {
          {"\"payments\": 0", "\"payments\": 7"},
          {"2026-03-01T12:00:00Z", "2026-03-02T12:00:00Z"},
          {"\"version\": 1", "\"version\": 0"},
          {"\n}", "\n} "}
        }) {
      change(list, change[0], change[1]);
      refused(backup, typed(PASSPHRASE), "backup.list");
      assertThatThrownBy(() -> restored(backup, home, new Trust.Unproven()))
          .as("the home knows better than whoever says that nobody else could write")
          .hasMessageContaining("backup.list");
      Files.write(list, sound);
    }
    assertThat(restored(backup, fresh, typed(PASSPHRASE)).proven()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gate", "trigger", "secret taken away", "secret of an older backup"})
  void aChangedBackupWithAListMadeAnewIsRefused(String change) throws Exception {
    Path older = made().folder();
    Files.move(older, older.resolveSibling("older"));
    new Vault(home)
        .changePassphrase(profile("month-end"), PASSPHRASE.toCharArray(), PASSPHRASE.toCharArray());
    Path backup = made().folder();
    Path secret = backup.resolve("secrets/month-end.json");
    switch (change) {
      case "gate" -> change(backup.resolve("profiles.json"), "gate.example", "gate.evil.example");
      case "trigger" -> {
        try (Connection c =
                DriverManager.getConnection(
                    "jdbc:sqlite:" + backup.resolve("history/month-end.db"));
            Statement statement = c.createStatement()) {
          statement.executeUpdate(
              "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM delivery; END");
        }
      }
      case "secret taken away" -> Files.write(secret, new byte[0]);
      default ->
          Files.copy(
              older.resolveSibling("older").resolve("secrets/month-end.json"),
              Files.createDirectories(folder.resolve("x")).resolve("y"));
    }
    if (change.endsWith("older backup")) {
      Files.move(folder.resolve("x/y"), secret, StandardCopyOption.REPLACE_EXISTING);
    }
    remadeList(backup);

    refused(
        backup,
        typed(PASSPHRASE),
        change.equals("secret taken away") ? "backup.unprovable" : "backup.list");
  }

  @Test
  void theMarkOfSomebodyElseProvesNothing() throws IOException {
    Path backup = made().folder();
    Path theirs = folder.resolve("theirs");
    add(theirs, "month-end", "a passphrase of theirs");
    add(theirs, "second", "a passphrase of theirs");
    history(theirs);
    Path forged = new Backup(CLOCK).make(theirs, folder.resolve("forged")).folder();

    refused(forged, typed(PASSPHRASE), "backup.passphrase");
    Files.copy(backup.resolve("secrets/month-end.json"), forged.resolve("secrets/first.json"));
    refused(forged, typed(PASSPHRASE), "backup.passphrase");
    Files.copy(
        backup.resolve("backup.mark"),
        forged.resolve("backup.mark"),
        StandardCopyOption.REPLACE_EXISTING);
    refused(forged, typed(PASSPHRASE), "backup.passphrase");
    Files.copy(
        backup.resolve("secrets/month-end.json"),
        forged.resolve("secrets/month-end.json"),
        StandardCopyOption.REPLACE_EXISTING);
    refused(forged, typed(PASSPHRASE), "backup.list");
  }

  @Test
  void aWrongPassphrasePutsNothingBack() {
    refused(made().folder(), typed("correct horse batter"), "backup.passphrase");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aBackupWithoutAMarkIsPutBackOnlyByWhoSaysSo() throws IOException {
    Path backup = made().folder();
    Files.delete(backup.resolve("backup.mark"));

    refused(backup, typed(PASSPHRASE), "backup.unmarked");
    assertThatThrownBy(() -> restored(backup, home, typed(PASSPHRASE)))
        .hasMessageContaining("backup.unmarked");
    assertThat(asked).hasValue(0);
    assertThat(restored(backup, fresh, new Trust.Unproven()).proven()).isFalse();
    assertThat(new BackupKeys(fresh).kept()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"key\": 1}", "{\"key\": \"\", \"mark\": \"\"}"})
  void aBrokenMarkProvesNothing(String text) throws IOException {
    Path backup = made().folder();
    Files.writeString(backup.resolve("backup.mark"), text);
    refused(backup, typed(PASSPHRASE), "backup.");
  }

  @Test
  void aHomeWithoutPassphrasesKnowsItsOwnBackupsAndNoOtherDoes() {
    Path sandbox = folder.resolve("sandbox");
    new ProfileStore(sandbox, CLOCK).all();
    Backup.Made made = new Backup(CLOCK).make(sandbox, folder.resolve("disk"));

    assertThat(made.provers()).isEmpty();
    assertThat(restored(made.folder(), sandbox, typed(PASSPHRASE)).proven()).isTrue();
    refused(made.folder(), typed(PASSPHRASE), "backup.unprovable");
    assertThat(asked).hasValue(0);
    assertThat(restored(made.folder(), fresh, new Trust.Unproven()).proven()).isFalse();
  }

  @Test
  void theOpenKeyIsInNoBackup() throws IOException {
    String key = Files.readString(home.resolve("secrets").resolve(BackupKeys.FILE));
    Path backup = made().folder();
    try (Stream<Path> files = Files.walk(backup)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(key);
      }
    }
  }

  @Test
  void aHomeThatLostItsKeyTakesItFromTheFirstPassphraseAndProvesOlderBackupsAgain()
      throws IOException {
    add(home, "second", "another passphrase");
    Path backup = made().folder();
    Files.delete(home.resolve("secrets").resolve(BackupKeys.FILE));

    try (Keys _ = new Vault(home).unlock(profile("second"), "another passphrase".toCharArray())) {
      assertThat(restored(backup, home, typed("not needed")).proven()).isTrue();
    }
    assertThat(asked).hasValue(0);
    assertThat(restored(backup, fresh, typed("another passphrase")).proven()).isTrue();
  }

  @Test
  void aBackupIsMadeWithoutAKeyAndTheNextPassphraseProvesThoseAfterIt() throws IOException {
    Files.delete(home.resolve("secrets").resolve(BackupKeys.FILE));
    Backup.Made between = made();
    assertThat(between.provers()).as("its passphrase opens another key").isEmpty();
    Files.move(between.folder(), folder.resolve("between"));
    refused(folder.resolve("between"), typed(PASSPHRASE), "backup.unprovable");

    new Vault(home).unlock(profile("month-end"), PASSPHRASE.toCharArray()).close();

    assertThat(made().provers()).containsExactly("month-end");
  }

  @Test
  void aProfileMayBeCalledLikeAFileOfOurs() throws IOException {
    List<String> names = List.of("backup", "restore", "logs");
    for (String name : names) {
      add(home, name, PASSPHRASE);
      Files.createDirectories(home.resolve("banks"));
      Files.writeString(home.resolve("banks").resolve(name + ".json"), "{}");
    }
    assertThat(restored(made().folder(), fresh, typed(PASSPHRASE)).proven()).isTrue();

    for (String name : names) {
      new Vault(fresh).open(profile(name), PASSPHRASE.toCharArray()).close();
      assertThat(fresh.resolve("banks").resolve(name + ".json")).exists();
    }
  }

  @Test
  void whatIsPlantedInTheHomeUnderANameOfTheBackupSpoilsNoBackup() throws IOException {
    for (String name : List.of("backup.json", "backup.mark")) {
      Files.writeString(home.resolve(name), "{}");
    }
    assertThat(restored(made().folder(), fresh, typed(PASSPHRASE)).proven()).isTrue();
    assertThat(fresh.resolve("backup.json")).doesNotExist();
  }
}
