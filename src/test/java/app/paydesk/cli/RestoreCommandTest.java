package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is made without a question and put back elsewhere with one. */
class RestoreCommandTest {
  private static final String PASSPHRASE = "correct horse battery";

  @TempDir private Path folder;
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Words words = Words.of(Locale.ENGLISH, List.of("profiles", "backup"));
  private Path backup;

  @BeforeEach
  void makeABackup() throws IOException {
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.LIVE,
            URI.create("https://gate.example"),
            255,
            new Profile.Listen("127.0.0.1", 8080, CallbackPath.random()));
    Path home = folder.resolve("home");
    new ProfileStore(home, Clock.systemUTC()).add(profile);
    new Vault(home)
        .store(profile, PASSPHRASE.toCharArray(), "a-secret".getBytes(StandardCharsets.UTF_8));
    assertThat(run("", "--home", home.toString(), "backup", disk().toString()))
        .isEqualTo(Exit.DONE.code());
    assertThat(said()).contains("On another computer the passphrase of month-end puts it back.");
    try (Stream<Path> made = Files.list(disk())) {
      backup = made.findFirst().orElseThrow();
    }
  }

  private Path disk() {
    return folder.resolve("disk");
  }

  private Path fresh() {
    return folder.resolve("fresh");
  }

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int run(String passphrase, String... arguments) {
    err.reset();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err));
    Home home = new Home(Map.of(), "Linux", folder);
    Passphrase typed =
        new Passphrase(
            passphrase.isEmpty() ? Map.of() : Map.of(Passphrase.VARIABLE, passphrase),
            Optional.empty());
    Clock clock = Clock.systemUTC();
    return new Cli(
            home,
            terminal,
            () -> 0,
            List.of(
                new BackupCommand(home, words, terminal, clock),
                new RestoreCommand(home, typed, words, terminal, clock)))
        .run(arguments);
  }

  private int restore(String passphrase, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("--home", fresh().toString(), "restore", backup.toString()));
    arguments.addAll(List.of(more));
    return run(passphrase, arguments.toArray(String[]::new));
  }

  @Test
  void thePassphraseOfAProfileProvesItAndAWrongOneOrNoneDoesNot() {
    assertThat(restore("")).isEqualTo(Exit.WRONG_INPUT.code());
    assertThat(said()).contains("PAYDESK_PASSPHRASE");
    assertThat(restore("something else")).isEqualTo(Exit.WRONG_INPUT.code());
    assertThat(said()).contains("none of the profiles that prove the backup (month-end)");
    assertThat(fresh().resolve("profiles.json")).doesNotExist();

    assertThat(restore(PASSPHRASE)).isEqualTo(Exit.DONE.code());
    assertThat(said()).startsWith("Put back").doesNotContain("Nothing proved");
    assertThat(fresh().resolve("profiles.json")).exists();
  }

  @Test
  void aChangedListIsSaidAndEndsAsCheckedAndNotSo() throws IOException {
    Path list = backup.resolve("backup.json");
    Files.writeString(list, Files.readString(list) + " ");

    assertThat(restore(PASSPHRASE)).isEqualTo(Exit.NOT_SO.code());
    assertThat(said()).contains("is not the one that Paydesk wrote");
  }

  @Test
  void anOlderBackupIsPutBackWithAWarningAndOnlyWhenToldTo() throws IOException {
    Files.delete(backup.resolve("backup.mark"));

    assertThat(restore(PASSPHRASE)).isEqualTo(Exit.WRONG_INPUT.code());
    assertThat(said()).contains("--unproven");
    assertThat(restore("", "--unproven")).isEqualTo(Exit.DONE.code());
    assertThat(said()).contains("Nothing proved " + backup);
  }
}
