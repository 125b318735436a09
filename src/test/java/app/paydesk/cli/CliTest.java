package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class CliTest {
  private static final String SECRET = "a secret of the test 密";
  private static final String BODY = "{\"b\":{\"伍\":1.0},\"a\":true}";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Home home = new Home(Map.of(), "Linux", Path.of("/home/clerk"));

  @TempDir private Path folder;
  private Path secret;

  @BeforeEach
  void writeTheSecret() throws IOException {
    secret = Files.writeString(folder.resolve("secret"), SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--home /h", "--home=/h", "--trace-start", "--trace-start --home /h"})
  void withNoCommandTheWindowOpens(String line) {
    assertThat(Cli.opensWindow(words(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour", "--home", "--home /h tour", "--help", "--hme /h", "sign tour"})
  void anythingElseIsReadInFullFirst(String line) {
    assertThat(Cli.opensWindow(words(line))).isFalse();
  }

  private static String[] words(String line) {
    return line.isEmpty() ? new String[0] : line.split(" ", -1);
  }

  @Test
  void signsWhatStandsOnStandardInput() {
    assertThat(run(BODY, "sign", "--secret-file", secret.toString())).isZero();
    assertThat(out()).isEqualTo(signature(BODY) + System.lineSeparator());
    assertThat(err()).isEmpty();
  }

  @Test
  void explainsWhatItSigns() {
    assertThat(run(BODY, "sign", "--explain", "--secret-file", secret.toString(), "-")).isZero();
    assertThat(out().lines()).containsExactly("a:1;b:伍:1.0", signature(BODY));
  }

  @Test
  void doubtsAValidSignatureThatAForgedBodyCouldBear() throws JsonException {
    String doubtful = "{\"a\":\"x;payment:status:success\"}";
    String signed = Json.compact(Json.object(doubtful).with("signature", signature(doubtful)));
    assertThat(run(signed, "verify", "--secret-file", secret.toString())).isZero();
    assertThat(err()).contains("keeps such a callback aside");
  }

  @Test
  void verifiesAFile() throws IOException, JsonException {
    Path file = folder.resolve("callback.json");
    JsonObject body = Json.object(BODY).with("signature", signature(BODY));
    Files.writeString(file, Json.pretty(body));
    assertThat(run("", "verify", "--secret-file", secret.toString(), file.toString())).isZero();
    Files.writeString(file, Json.pretty(body.with("a", 2)));
    assertThat(run("", "verify", "--secret-file", secret.toString(), file.toString())).isOne();
    assertThat(out()).isEmpty();
    assertThat(err()).contains("is valid").contains("is wrong");
  }

  @Test
  void printsTheFindingAsJson() throws JsonException {
    String signed = Json.compact(body().with("signature", signature(BODY)));
    assertThat(run(signed, "verify", "--json", "--secret-file", secret.toString())).isZero();
    assertThat(Json.parse(out()))
        .isEqualTo(
            Json.parse(
                "{\"valid\":true,\"order\":\"natural by path\",\"reason\":\"valid\","
                    + "\"text\":\"a:1;b:伍:1.0\"}"));
  }

  @Test
  void saysInJsonThatASignatureIsMissing() throws JsonException {
    assertThat(run(BODY, "verify", "--json", "--secret-file", secret.toString())).isOne();
    assertThat(Json.parse(out()))
        .isEqualTo(
            Json.parse(
                "{\"valid\":false,\"order\":null,\"reason\":\"missing\","
                    + "\"text\":\"a:1;b:伍:1.0\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", ""})
  void leavesOneLineEndOutOfTheSecret(String end) throws IOException {
    Files.writeString(secret, SECRET + end);
    assertThat(run(BODY, "sign", "--secret-file", secret.toString())).isZero();
    assertThat(out().strip()).isEqualTo(signature(BODY));
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%s\n\n", "%s ", "%s\t\n", "\uFEFF%s\n", " %s", "\r\n%s\u00a0", "\uFEFF %s"})
  void leavesWhatAnEditorPutAroundTheSecretOutAndSaysSo(String text) throws IOException {
    Files.writeString(secret, text.formatted(SECRET));
    assertThat(run(BODY, "sign", "--secret-file", secret.toString())).isZero();
    assertThat(out().strip()).isEqualTo(signature(BODY));
    assertThat(err()).contains("white space").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\uFEFF", " \uFEFF\r\n", "one\ntwo", "one\rtwo", "on\0e", "o\0n\0e\0"})
  void takesWhatIsNotOneSecretForWrongInput(String text) throws IOException {
    Files.writeString(secret, text);
    assertThat(run(BODY, "sign", "--secret-file", secret.toString())).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).containsAnyOf("is empty", "several lines", "NUL").doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{} {}", "{\"a\":1"})
  void takesWhatIsNoJsonObjectForWrongInput(String input) {
    assertThat(run(input, "sign", "--secret-file", secret.toString())).isEqualTo(2);
    assertThat(run(input, "verify", "--secret-file", secret.toString())).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("no JSON object");
  }

  @Test
  void takesAWrongCommandLineForWrongInput() throws IOException {
    assertThat(run("", "sign")).isEqualTo(2);
    assertThat(run("", "sing")).isEqualTo(2);
    assertThat(run(BODY, "sign", "--secret-file", folder.resolve("none").toString())).isEqualTo(2);
    Files.writeString(secret, "\n");
    assertThat(run(BODY, "sign", "--secret-file", secret.toString())).isEqualTo(2);
    assertThat(out()).isEmpty();
  }

  @Test
  void helpsOnEveryCommand() {
    assertThat(run("", "--help")).isZero();
    assertThat(run("", "sign", "--help")).isZero();
    assertThat(run("", "verify", "-h")).isZero();
    assertThat(out()).contains("Usage: paydesk sign").contains("--home=DIR");
  }

  @Test
  void takesTheHomeBeforeAndAfterTheCommand() {
    assertThat(home.get()).isEqualTo(Path.of("/home/clerk/.local/share/paydesk"));
    run("", "--home", "/one", "probe");
    assertThat(home.get()).isEqualTo(Path.of("/one"));
    run("", "probe", "--home", "/two");
    assertThat(home.get()).isEqualTo(Path.of("/two"));
  }

  @Test
  void findsTheHomeOfEachPlatform() {
    Path user = Path.of("/u");
    assertThat(new Home(Map.of("PAYDESK_HOME", "/own"), "Linux", user).get())
        .isEqualTo(Path.of("/own"));
    assertThat(new Home(Map.of("XDG_DATA_HOME", "/data"), "Linux", user).get())
        .isEqualTo(Path.of("/data/paydesk"));
    assertThat(new Home(Map.of(), "Mac OS X", user).get())
        .isEqualTo(Path.of("/u/Library/Application Support/Paydesk"));
    assertThat(new Home(Map.of("LOCALAPPDATA", "/local"), "Windows 11", user).get())
        .isEqualTo(Path.of("/local/Paydesk"));
  }

  @Test
  void mapsFailuresToExitCodes() {
    assertThat(run("", "unreachable")).isEqualTo(3);
    assertThat(err()).contains("no route");
  }

  @Command(name = "probe")
  static final class Probe implements Callable<Integer> {
    @Override
    public Integer call() {
      return 0;
    }
  }

  @Command(name = "unreachable")
  static final class Unreachable implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
      throw new IOException("no route");
    }
  }

  private int run(String input, String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Cli(
            home,
            terminal,
            () -> 0,
            List.of(
                new SignCommand(terminal),
                new VerifyCommand(terminal),
                new Probe(),
                new Unreachable()))
        .run(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static String signature(String json) {
    try (SigningKey key = SigningKey.of(SECRET.toCharArray())) {
      return Signature.of(Json.object(json), key);
    } catch (JsonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonObject body() throws JsonException {
    return Json.object(BODY);
  }
}
