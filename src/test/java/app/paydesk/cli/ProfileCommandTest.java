package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.Signature;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.profile.Profile;
import app.paydesk.profile.Reception;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandTest {
  private static final String GATE = "https://gate.example";

  private final String secret = UUID.randomUUID().toString();
  private final String passphrase = UUID.randomUUID().toString();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err));
  private final Words words =
      Words.of(Locale.ENGLISH, List.of("profiles", "callbacks", "listener"));

  @TempDir private Path folder;
  private Path secretFile;
  private Home home;

  @BeforeEach
  void writeTheSecret() throws IOException {
    secretFile = Files.writeString(folder.resolve("secret"), secret + "\n");
    home = new Home(Map.of("PAYDESK_HOME", folder.resolve("home").toString()), "Linux", folder);
  }

  private Passphrase passphrase(String text) {
    Map<String, String> environment = text.isEmpty() ? Map.of() : Map.of(Passphrase.VARIABLE, text);
    return new Passphrase(environment, Optional.empty());
  }

  private int run(String passphrase, String... args) {
    Object command =
        new ProfileCommand(home, passphrase(passphrase), words, terminal, Clock.systemUTC());
    return new Cli(home, terminal, () -> 0, List.of(command)).run(args);
  }

  private int add(String passphrase, String name, String gate, String... more) {
    List<String> args = new ArrayList<>(List.of("profile", "add", name, "--gate", gate));
    args.addAll(List.of("--project", "580", "--secret-file", secretFile.toString()));
    args.addAll(List.of(more));
    return run(passphrase, args.toArray(String[]::new));
  }

  private OpenProfile profiles(String passphrase) {
    return new OpenProfile(home, passphrase(passphrase), words, terminal, Clock.systemUTC());
  }

  @Test
  void anAddedProfileSignsWithItsSecretUnderItsPassphraseOnly() {
    assertThat(add(passphrase, "india", GATE, "--live", "--listen", "127.0.0.1:9000")).isZero();

    JsonObject body = JsonObject.empty().with("a", 1);
    try (OpenProfile.Opened opened = profiles(passphrase).open("india")) {
      assertThat(opened.profile().listen().port()).isEqualTo(9000);
      assertThat(Signature.of(body, opened.key()))
          .isEqualTo(Signature.of(body, SigningKey.of(secret.toCharArray())));
    }
    assertThat(run("", "profile", "list")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("india\tLIVE\t" + GATE);
  }

  @Test
  void theListIsJsonWithoutSecrets() throws JsonException {
    add(passphrase, "india", GATE);
    assertThat(run("", "profile", "list", "--json")).isZero();

    String list = out.toString(StandardCharsets.UTF_8);
    assertThat(Json.parse(list)).isInstanceOf(JsonValue.Array.class);
    assertThat(list).contains("\"sandbox\"", "\"india\"").doesNotContain(secret);
  }

  @Test
  void wrongInputEndsWith2AndASentence() {
    assertThat(add(passphrase, "in dia", GATE)).isEqualTo(2);
    assertThat(add(passphrase, "india", "http://gate.example")).isEqualTo(2);
    assertThat(add(passphrase, "india", GATE, "--listen", "here")).isEqualTo(2);
    assertThat(add("short", "india", GATE)).isEqualTo(2);
    assertThat(add("", "india", GATE)).isEqualTo(2);
    assertThat(add("", "india", GATE, "--live", "--no-passphrase")).isEqualTo(2);
    assertThat(run("", "profile", "remove", "india")).isEqualTo(2);
    assertThat(run("", "profile", "remove", "sandbox")).isEqualTo(2);
    assertThat(run("", "profile")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "must be reached by https",
            "at least 12 characters",
            "PAYDESK_PASSPHRASE",
            "moves real money",
            "no profile named \"india\". Profiles: sandbox.")
        .doesNotContain("Exception", secret);
  }

  @Test
  void aNameThatIsTakenKeepsItsSecret() {
    add(passphrase, "india", GATE);

    assertThat(add("another long passphrase", "INDIA", GATE)).isEqualTo(2);
    profiles(passphrase).open("india").close();
  }

  @Test
  void withoutAPassphraseItIsSaidWhoCanReadTheSecret() {
    assertThat(add("", "india", GATE, "--no-passphrase")).isZero();

    assertThat(err.toString(StandardCharsets.UTF_8)).contains("anyone who can read the folder");
    profiles("").open("india").close();
  }

  @Test
  void whereCallbacksAreReceivedIsChangedAndTheRestStays() throws IOException {
    add(passphrase, "india", GATE, "--allow", "192.0.2.0/24", "--listen", "127.0.0.1:9000");
    Path password = Files.writeString(folder.resolve("password"), UUID.randomUUID().toString());
    String path = profiles("").find("india").listen().path();

    assertThat(run("", "profile", "set", "india", "--listen", "0.0.0.0:9001")).isZero();
    assertThat(
            run(
                passphrase,
                "profile",
                "set",
                "INDIA",
                "--tls-keystore",
                "listener.p12",
                "--tls-password-file",
                password.toString(),
                "--relay",
                "https://relay.example/c"))
        .isZero();

    Profile changed = profiles("").find("india");
    assertThat(changed.listen().host() + ":" + changed.listen().port()).isEqualTo("0.0.0.0:9001");
    assertThat(changed.listen().path()).isEqualTo(path);
    assertThat(changed.listen().reception().allow()).hasSize(1);
    assertThat(changed.listen().reception().relay()).isPresent();
    Path sealed = folder.resolve("home/secrets/india.tls.json");
    assertThat(sealed).exists();

    run("", "profile", "set", "india", "--clear", "tls,allow,relay", "--new-path");
    Profile plain = profiles("").find("india");
    assertThat(plain.listen().reception()).isEqualTo(Reception.PLAIN);
    assertThat(plain.listen().path()).isNotEqualTo(path);
    assertThat(sealed).doesNotExist();
    assertThat(run("", "profile", "show", "india")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(plain.listen().path());
    assertThat(run("", "profile", "set", "india", "--allow", "10.0.0.0/33")).isEqualTo(2);
    assertThat(run("", "profile", "set", "china", "--new-path")).isEqualTo(2);
  }

  @Test
  void aRemovedProfileLeavesNoSecretBehind() throws IOException {
    add("", "india", GATE, "--no-passphrase");
    assertThat(run("", "profile", "remove", "india")).isZero();

    try (var files = Files.list(folder.resolve("home/secrets"))) {
      assertThat(files).isEmpty();
    }
  }
}
