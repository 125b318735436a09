package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.TestCards;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.ReferenceValues;
import app.paydesk.pasted.PastedValue;
import app.paydesk.payment.PaymentIds;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is pasted into a file of {@code paydesk draft} is sent as it was judged, or not at all. */
class PastedIntoDraftTest {
  private static final String SECRET = "made up here";
  private final Methods methods = Methods.installed();

  /** Amounts are whole numbers of minor units there. */
  static Stream<PastedValue> values() {
    return PastedValue.all().stream().filter(v -> !v.field().equals("payment.amount"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aPastedValueIsPrintedAsItIsSentAndSigned(PastedValue value) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code = draft(value, out, err);

    List<JsonObject> told =
        err.toString(StandardCharsets.UTF_8).lines().map(PastedIntoDraftTest::object).toList();
    List<String> said =
        told.stream()
            .filter(line -> line.text("field").orElse("").equals(value.field()))
            .filter(line -> !line.text("level").orElse("").equals("notice"))
            .map(line -> line.text("rule").orElse(""))
            .toList();
    assertThat(said).isEqualTo(value.says().isEmpty() ? List.of() : List.of(value.says()));
    assertThat(code).isEqualTo(value.wrong() ? 2 : 0);
    if (value.wrong()) {
      assertThat(out.size()).isZero();
      return;
    }
    JsonObject request = Json.object(out.toString(StandardCharsets.UTF_8));
    boolean card = value.field().equals("card.pan");
    String shown = request.text(value.field()).orElseThrow();
    assertThat(shown).isEqualTo(card ? masked(value.sent()) : value.sent());
    try (SigningKey key = SigningKey.of(SECRET.toCharArray())) {
      JsonObject sent = card ? request.with("card.pan", value.sent()) : request;
      if (card || request.at("card.pan").isEmpty()) {
        assertThat(Signature.check(sent, key).valid()).isTrue();
      }
    }
  }

  private static String masked(String digits) {
    return digits.substring(0, 6) + "******" + digits.substring(digits.length() - 4);
  }

  private static JsonObject object(String line) {
    try {
      return Json.object(line);
    } catch (Exception e) {
      throw new AssertionError(line, e);
    }
  }

  private int draft(PastedValue value, ByteArrayOutputStream out, ByteArrayOutputStream err) {
    Operation operation = methods.operation(value.operation()).orElseThrow();
    JsonObject fields = JsonObject.empty();
    for (Map.Entry<String, String> usual : ReferenceValues.of(operation).entrySet()) {
      fields =
          usual.getKey().equals("payment.amount")
              ? fields.with("payment.amount", 148_560)
              : fields.with(usual.getKey(), usual.getValue());
    }
    if (operation.takesCard()) {
      fields = fields.with("card.pan", TestCards.fitting("62", 16, RandomGenerator.getDefault()));
    }
    fields = fields.with(value.field(), value.pasted());
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(Json.compact(fields).getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Profile profile =
        Profile.plain(
            "main",
            Environment.TEST,
            URI.create("https://gate.example"),
            255,
            new Profile.Listen("127.0.0.1", 0, "/callback/x"));
    var command =
        new DraftCommand(
            methods,
            Words.of(Locale.ENGLISH, List.of("rules", "cup", "upi")),
            new PaymentIds(Clock.systemUTC(), RandomGenerator.getDefault()),
            _ -> new DraftCommand.Signing(profile, SigningKey.of(SECRET.toCharArray())),
            terminal);
    Home home = new Home(Map.of(), "linux", Path.of("/home/x"));
    return new Cli(home, terminal, () -> 0, List.of(command))
        .run("draft", value.operation(), "-", "--profile", "main");
  }
}
