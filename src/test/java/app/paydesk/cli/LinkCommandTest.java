package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.TestCards;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.payment.PaymentIds;
import app.paydesk.words.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code paydesk link}, as scripts see it. */
class LinkCommandTest {
  private static final String PAGE = "https://pay.example/payment";
  private static final String CUP =
      """
      {"payment_id": "TEST_154", "payment_amount": 60000, "payment_currency": "CNY",
       "payment_description": "test payment", "customer_id": "123", "project_id": 581,
       "language_code": "zh"}
      """;
  private static final String UPI =
      """
      {"project_id": 581, "payment_id": "3936", "payment_amount": 250, "payment_currency": "USD",
       "customer_id": "customer1", "customer_first_name": "John",
       "customer_last_name": "Johnson", "customer_email": "John@mail.com",
       "customer_city": "Delhi", "customer_street": "New Delhi", "customer_building": "123A",
       "identify_doc_number": "EHFGA5967A"}
      """;

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T14:05:00Z"), ZoneOffset.UTC);
  private final Methods methods = Methods.installed();
  private final Words words = Words.of(Locale.ENGLISH, methods.bundles());
  private final Passphrase none = new Passphrase(Map.of(), Optional.empty());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final String secret = UUID.randomUUID().toString();

  @TempDir private Path folder;
  private Home home;

  @BeforeEach
  void addProfiles() throws IOException {
    home = new Home(Map.of("PAYDESK_HOME", folder.resolve("home").toString()), "Linux", folder);
    assertThat(add("paid", "--payment-page", PAGE)).isZero();
    assertThat(add("bare")).isZero();
    out.reset();
    err.reset();
  }

  private int add(String name, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), secret);
    List<String> args =
        new ArrayList<>(
            List.of("profile", "add", name, "--gate", "https://gate.example", "--project", "581"));
    args.addAll(List.of("--secret-file", file.toString(), "--no-passphrase"));
    args.addAll(List.of(more));
    return run("", args.toArray(String[]::new));
  }

  private int run(String input, String... args) {
    Terminal terminal =
        new Terminal(
            input.isEmpty()
                ? InputStream.nullInputStream()
                : new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Cli(
            home,
            terminal,
            () -> 0,
            List.of(
                new ProfileCommand(home, none, words, terminal, clock),
                new LinkCommand(
                    methods,
                    words,
                    new PaymentIds(clock, RandomGenerator.getDefault()),
                    new OpenProfile(home, none, words, terminal, clock),
                    terminal,
                    clock)))
        .run(args);
  }

  private int link(String method, String input, String profile) {
    return run(input, "link", method, "-", "--profile", profile);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8).strip();
  }

  private String complained() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static JsonObject parameters(String address) {
    JsonObject received = JsonObject.empty();
    for (String pair : URI.create(address).getRawQuery().split("&")) {
      String[] parts = pair.split("=", 2);
      received = received.with(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return received;
  }

  private void signed(JsonObject received) {
    try (SigningKey key = SigningKey.of(secret.toCharArray())) {
      assertThat(Signature.check(received, key).valid()).isTrue();
    }
  }

  @Test
  void theExampleOfCupBecomesASignedAddressAndNothingElse() {
    assertThat(link("cup", CUP, "paid")).isZero();

    assertThat(printed()).startsWith(PAGE + "?project_id=581&payment_id=TEST_154&");
    JsonObject received = parameters(printed());
    assertThat(received.text("payment_amount")).contains("60000");
    assertThat(received.text("force_payment_method")).contains("cup-card");
    assertThat(received.text("language_code")).contains("zh");
    signed(received);
    assertThat(complained()).isEmpty();
  }

  @Test
  void theExampleOfUpiBecomesASignedAddressWithItsWarningTold() {
    assertThat(link("upi", UPI, "paid")).isZero();

    JsonObject received = parameters(printed());
    assertThat(received.text("identify_doc_number")).contains("EHFGA5967A");
    assertThat(received.text("customer_building")).contains("123A");
    signed(received);
    assertThat(complained()).contains("\"field\":\"identify_doc_number\",\"level\":\"warning\"");
  }

  @Test
  void withoutAPaymentIdANewOneIsTaken() {
    assertThat(link("cup", CUP.replace("\"payment_id\": \"TEST_154\",", ""), "paid")).isZero();

    assertThat(parameters(printed()).text("payment_id").orElseThrow()).startsWith("PU-20261122-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cup | 60000            | 59999              | payment_amount      | amount.minimum.purchase
          cup | 60000            | "600.00"           | payment_amount      | type
          cup | "CNY"            | "USD"              | payment_currency    | currency
          cup | "test payment"   | ""                 | payment_description | required
          cup | "customer_id"    | "customer_number"  | customer_number     | unknown-field
          cup | "zh"             | "en"               | language_code       | fixed
          cup | 581              | 200                | project_id          | fixed
          cup | "TEST_154"       | " x"               | payment_id          | payment-id
          cup | "language_code": | "signature":       | signature           | unknown-field
          cup | "language_code": | "payment_id":      | payment_id          | repeated-field
          cup | "language_code": | "best_before":     | best_before         | best-before
          upi | "USD"            | "CNY"              | payment_currency    | currency
          upi | "EHFGA5967A"     | "EHFGA5967"        | identify_doc_number | tax-pan
          upi | "John@mail.com"  | "John"             | customer_email      | email
          upi | "123A"           | 123                | customer_building   | type
          """)
  void aParameterThatBreaksARuleIsNamedAndNoAddressMade(
      String method, String what, String by, String field, String rule) {
    String input = method.equals("cup") ? CUP : UPI;

    assertThat(link(method, input.replace(what, by), "paid")).isEqualTo(2);
    assertThat(printed()).isEmpty();
    assertThat(complained())
        .contains("{\"field\":\"" + field + "\",\"level\":\"error\",\"rule\":\"" + rule + "\"");
  }

  @Test
  void aMomentThatHasPassedIsRefused() {
    String late = CUP.replace("\"zh\"", "\"zh\", \"best_before\": \"2026-11-22T22:05:00+08:00\"");

    assertThat(link("cup", late, "paid")).isEqualTo(2);
    assertThat(complained()).contains("\"field\":\"best_before\"").contains("best-before.late");
    assertThat(link("cup", late.replace("22:05:00", "22:05:01"), "paid")).isZero();
    assertThat(parameters(printed()).text("best_before")).contains("2026-11-22T22:05:01+08:00");
  }

  @Test
  void aCardNumberInATextIsRefusedAndNotRepeated() {
    String number = TestCards.fitting("62", 19, RandomGenerator.getDefault());

    assertThat(link("cup", CUP.replace("test payment", number), "paid")).isEqualTo(2);
    assertThat(complained()).contains("card-in-text").doesNotContain(number);
  }

  @Test
  void aProfileWithoutAPageSaysHowToGiveItOne() {
    assertThat(link("cup", CUP, "bare")).isEqualTo(2);
    assertThat(complained()).contains("--payment-page");
  }

  @Test
  void theSandboxHasAPageOfItsOwn() {
    assertThat(link("cup", CUP.replace("\"project_id\": 581,", ""), "sandbox")).isZero();
    assertThat(printed()).startsWith("http://127.0.0.1:0/sandbox/payment?project_id=");
  }

  @Test
  void aMethodWithoutLinksIsRefusedNamingThoseThatHaveThem() {
    assertThat(link("visa", CUP, "paid")).isEqualTo(2);
    assertThat(complained()).contains("cup").contains("upi");
  }
}
