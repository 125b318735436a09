package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(plain.listen().reception()).isEqualTo(ListenerAccess.PLAIN);
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

  private String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theGateIsChangedWithThePassphraseOnlyAndTheSecretIsSealedWithIt() {
    add(passphrase, "india", GATE, "--live");
    String other = "https://other.example";

    assertThat(run("", "profile", "set", "india", "--gate", other)).isEqualTo(2);
    assertThat(run("another passphrase", "profile", "set", "india", "--gate", other)).isEqualTo(2);
    profiles(passphrase).open("india").close();
    assertThat(run(passphrase, "profile", "set", "india", "--gate", other)).isZero();
    assertThat(
            run(passphrase, "profile", "set", "india", "--payment-page", "https://page.example/p"))
        .isZero();

    try (OpenProfile.Opened opened = profiles(passphrase).open("india")) {
      assertThat(opened.profile().gate()).hasToString(other);
      assertThat(opened.profile().paymentPage()).hasToString("Optional[https://page.example/p]");
    }
    assertThat(run(passphrase, "profile", "set", "india", "--payment-page", "")).isZero();
    assertThat(profiles("").find("india").paymentPage()).isEmpty();
    profiles(passphrase).open("india").close();
    assertThat(run("", "profile", "set", "sandbox", "--gate", other)).isEqualTo(2);
  }

  @Test
  void aBentGateIsNotSealedAlongWithAnotherChange() throws IOException {
    add(passphrase, "india", GATE, "--live");
    Path file = folder.resolve("home/profiles.json");
    String bent = Files.readString(file).replace(GATE, "https://evil.example");
    Files.writeString(file, bent);

    assertThat(
            run(passphrase, "profile", "set", "india", "--payment-page", "https://page.example/p"))
        .isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(bent);
    assertThat(said()).contains("now says gate https://evil.example", "sealed for gate " + GATE);

    assertThat(run(passphrase, "profile", "set", "india", "--gate", GATE)).isZero();
    profiles(passphrase).open("india").close();
  }

  @Test
  void aProfileIsRemovedByWhoeverKnowsItsPassphrase() {
    add(passphrase, "india", GATE);
    assertThat(run("", "profile", "remove", "india")).isEqualTo(2);
    assertThat(run("another passphrase", "profile", "remove", "india")).isEqualTo(2);
    profiles(passphrase).open("india").close();
    assertThat(run(passphrase, "profile", "remove", "india")).isZero();
    assertThat(folder.resolve("home/secrets/india.json")).doesNotExist();
  }

  @Test
  void aProfileWhoseSecretIsDamagedCanBeRemoved() throws IOException {
    add(passphrase, "india", GATE);
    Files.writeString(folder.resolve("home/secrets/india.json"), "{");
    assertThat(run("", "profile", "remove", "india")).isZero();
  }

  @Test
  void aSecretThatLiesThereIsNeverWrittenOver() throws IOException {
    add(passphrase, "india", GATE);
    Path sealed = folder.resolve("home/secrets/india.json");
    byte[] before = Files.readAllBytes(sealed);
    Files.delete(folder.resolve("home/profiles.json"));

    assertThat(add(passphrase, "india", GATE)).isEqualTo(2);
    assertThat(sealed).hasBinaryContent(before);
    assertThat(said()).contains("is not written over");
  }

  @Test
  void aFileThatCannotBeReadIsOutOfReach() throws IOException {
    Files.createDirectories(folder.resolve("home/profiles.json"));
    assertThat(run("", "profile", "list")).isEqualTo(Exit.OUT_OF_REACH.code());
    assertThat(add(passphrase, "india", GATE)).isEqualTo(Exit.OUT_OF_REACH.code());
  }

  @Test
  void whatChangesProfilesWaitsForNoOtherPaydesk() {
    add(passphrase, "india", GATE);
    try (var lock = HomeLock.take(home.get())) {
      assertThat(lock).isNotNull();
      assertThat(add(passphrase, "china", GATE)).isEqualTo(3);
      assertThat(run(passphrase, "profile", "remove", "india")).isEqualTo(3);
      assertThat(run(passphrase, "profile", "set", "india", "--new-path")).isEqualTo(3);
      assertThat(run("", "profile", "list")).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gate.example:0",
        "https://gate.example:65536",
        "https://gate.example:-1",
        "https://gate.example:",
        "https://gate.example:99999999999",
        "https://gate.example:8O",
        "https://[::1]:0",
      })
  void aPortThatDoesNotExistIsNamed(String gate) {
    assertThat(add(passphrase, "india", gate)).isEqualTo(2);
    assertThat(said()).contains(gate + " (gate) has no port that exists");
    assertThat(add(passphrase, "india", GATE, "--payment-page", gate + "/pay")).isEqualTo(2);
    assertThat(add(passphrase, "india", GATE, "--relay", gate + "/relay")).isEqualTo(2);
    assertThat(said()).contains("(payment_page) has no port", "(listen.relay) has no port");
  }

  @Test
  void whatIsNeverSentHasNoPlaceInAnAddress() {
    assertThat(add(passphrase, "india", "https://clerk:hidden@gate.example")).isEqualTo(2);
    assertThat(add(passphrase, "india", "https://gate.example#part")).isEqualTo(2);
    assertThat(add(passphrase, "india", "https://under_score.example")).isEqualTo(2);
    assertThat(said())
        .contains("(gate) has a user name", "(gate) has a part after #", "(gate) names no computer")
        .doesNotContain("hidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0:9000", "[::]:9000", ":::9000", "192.0.2.1:9000", "here:9000"})
  void listeningToOthersWithoutTlsIsWarnedOf(String place) {
    assertThat(add(passphrase, "india", GATE, "--listen", place)).isZero();
    assertThat(said()).contains("without TLS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:9000", "localhost:9000", "[::1]:9000", "127.0.0.2:9000"})
  void listeningToThisComputerOnlyIsNot(String place) {
    assertThat(add(passphrase, "india", GATE, "--listen", place)).isZero();
    assertThat(said()).doesNotContain("without TLS");
  }
}
