package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.MaskedCard;
import app.paydesk.card.TestCards;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Methods;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code paydesk draft} and {@code paydesk operations}, as scripts see them. */
class DraftCommandTest {
  private static final String SECRET = "a secret made up here";
  private static final String CUP_PAYOUT =
      """
      {"customer": {"id": "127", "ip_address": "185.123.193.224", "email": "qwe@qw.qw",
        "state": "state", "city": "city", "country": "CN", "phone": "phone", "zip": "zip",
        "street": "street", "first_name": "伍", "last_name": "倩文",
        "identify": {"doc_number": "23512361283"}},
       "payment": {"amount": 48560, "currency": "CNY", "description": "commission"},
       "card": {"pan": "CARD"},
       "account": {"bank_id": "123", "branch": "qwert", "city": "City", "region_id": "region_id"}}
      """;
  private static final String CUP_PURCHASE =
      """
      {"customer": {"id": "123", "ip_address": "185.123.193.224", "email": "qwe@qw.qw",
        "state": "state", "city": "city", "address": "address", "country": "CN",
        "phone": "phone", "zip": "zip", "first_name": "伍", "last_name": "倩文"},
       "payment": {"amount": 60000, "currency": "CNY", "description": "test payment"},
       "card": {"pan": "CARD"},
       "return_url": {"success": "http://success.com"}}
      """;
  private static final String UPI_PAYOUT =
      """
      {"payment": {"amount": 150000, "currency": "INR"},
       "customer": {"id": "24900", "ip_address": "1.2.3.4", "first_name": "Ada",
        "last_name": "Lovelace", "phone": "321654987", "email": "Lovelace@mail.com",
        "address": "Delhi, Main st., 20"},
       "account": {"number": "johndoe@upi"}}
      """;
  private static final String UPI_REFUND =
      """
      {"customer": {"ip_address": "1.2.3.4"},
       "payment": {"amount": 100, "currency": "USD", "description": "refund_02"}}
      """;
  private static final String UPI_BY_DOCUMENT =
      """
      {"customer": {"ip_address": "1.1.1.1", "id": "123", "email": "Johnson@mail.com",
        "first_name": "John", "last_name": "Johnson", "city": "Delhi", "street": "New Delhi",
        "building": "123A", "identify": {"doc_number": "EHFGA5967A"}},
       "payment": {"amount": 250, "currency": "USD"}}
      """;
  private static final String UPI_BY_VPA =
      """
      {"customer": {"ip_address": "1.1.1.1", "email": "Johnson@mail.com", "first_name": "John",
        "last_name": "Johnson", "phone": "312567890"},
       "payment": {"amount": 250, "currency": "USD"},
       "account": {"number": "123456@ABC"},
       "return_url": {"success": "http://merchant.com/returnurl.asp"}}
      """;

  private final String card = TestCards.fitting("62", 19, RandomGenerator.getDefault());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Map<String, Set<String>> optional = Map.of();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "cup-payout            | `" + CUP_PAYOUT + "` | PO",
        "cup-purchase          | `" + CUP_PURCHASE + "` | PU",
        "upi-payout            | `" + UPI_PAYOUT + "` | PO",
        "upi-refund            | `" + UPI_REFUND + "` | RF",
        "upi-purchase-document | `" + UPI_BY_DOCUMENT + "` | PU",
        "upi-purchase-vpa      | `" + UPI_BY_VPA + "` | PU",
      })
  void eachDocumentedRequestIsMadeAndSignedWithItsCardMasked(
      String operation, String fields, String prefix) throws JsonException {
    assertThat(draft(operation, fields)).isZero();

    JsonObject request = Json.object(printed(out));
    JsonObject expected = Json.object(fields.replace("CARD", card));
    assertThat(leaves(request.without("general")))
        .containsExactlyInAnyOrderElementsOf(leaves(Json.object(fields.replace("CARD", masked()))));
    assertThat(request.whole("general.project_id")).contains(255L);
    assertThat(request.text("general.payment_id").orElseThrow())
        .matches(prefix + "-20261122-[0-9A-Z]{8}");
    JsonObject sent = request;
    if (expected.at("card.pan").isPresent()) {
      sent = sent.with("card.pan", card);
    }
    try (SigningKey key = key()) {
      assertThat(Signature.check(sent, key).valid()).isTrue();
    }
    assertThat(printed(out) + printed(err)).doesNotContain(card);
  }

  @Test
  void whatWasLeftOutOfACardNumberIsSaid() throws JsonException {
    assertThat(draft("cup-payout", CUP_PAYOUT.replace("CARD", "\\u200e" + card))).isZero();

    assertThat(lines())
        .filteredOn(line -> line.text("field").orElse("").equals("card.pan"))
        .extracting(line -> line.text("level").orElse("") + " " + line.text("rule").orElse(""))
        .containsExactly("notice typed.unseen");
    assertThat(printed(out) + printed(err)).doesNotContain(card);
  }

  @Test
  void placeholdersOfTheDocumentsAreWarnedOfAndNotStopped() throws JsonException {
    assertThat(draft("cup-payout", CUP_PAYOUT)).isZero();

    assertThat(lines())
        .allSatisfy(line -> assertThat(line.text("level")).contains("warning"))
        .extracting(line -> line.text("field").orElseThrow())
        .contains("customer.phone", "customer.zip", "account.bank_id", "account.region_id");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`\"amount\": 150000`       | `\"amount\": \"1500.00\"` | payment.amount  | type",
        "`\"amount\": 150000`       | `\"amount\": 1500.5`      | payment.amount  | type",
        "`\"amount\": 150000`       | `\"amount\": 0`           | payment.amount  | amount.zero",
        "`\"amount\": 150000`       | `\"amount\": -1`          | payment.amount  | amount.number",
        "`\"id\": \"24900\"`        | `\"id\": 24900`           | customer.id     | type",
        "`\"id\": \"24900\"`        | `\"id\": null`            | customer.id     | type",
        "`\"id\": \"24900\"`        | `\"name\": \"x\"`         | customer.name   | unknown-field",
        "`\"id\": \"24900\"`        | `\"name\": \"x\"`         | customer.id     | required",
        "`\"id\": \"24900\"`        | `\"id\": \"1\", \"id\": \"2\"` | customer.id |"
            + " repeated-field",
        "`{\"number\": \"johndoe@upi\"}` | `\"johndoe@upi\"`    | account         | type",
        "`\"currency\": \"INR\"`    | `\"currency\": \"CNY\"`   | payment.currency | currency",
        "`\"johndoe@upi\"`          | `\"johndoe@mail.com\"`    | account.number  | vpa.email",
      })
  void aDraftThatBreaksOneRuleIsToldWhichOne(String right, String wrong, String field, String rule)
      throws JsonException {
    assertThat(UPI_PAYOUT).contains(right);

    assertThat(draft("upi-payout", UPI_PAYOUT.replace(right, wrong))).isEqualTo(2);

    assertThat(printed(out)).isEmpty();
    assertThat(lines())
        .anySatisfy(
            line -> {
              assertThat(line.text("field")).contains(field);
              assertThat(line.text("level")).contains("error");
              assertThat(line.text("rule")).contains(rule);
              assertThat(line.text("message").orElse("")).endsWith(".").doesNotContain("[");
            });
  }

  @Test
  void theLimitsAreThoseOfTheProfile() throws JsonException {
    assertThat(draft("upi-payout", UPI_PAYOUT.replace("150000", "200001"))).isEqualTo(2);

    assertThat(printed(err)).contains("At most 2,000.00 INR for a payout.");
  }

  @Test
  void aFieldThatTheProviderDoesWithoutMayBeLeftOut() throws JsonException {
    String fields = UPI_BY_VPA.replaceFirst("\"account\"\\s*:\\s*\\{[^}]*},?", "");
    assertThat(fields).isNotEqualTo(UPI_BY_VPA);
    assertThat(draft("upi-purchase-vpa", fields)).isEqualTo(2);

    optional = Map.of("upi-purchase-vpa", Set.of("account.number"));
    assertThat(draft("upi-purchase-vpa", fields)).isZero();
  }

  @Test
  void anUnreadableCardNumberIsNotRepeated() throws JsonException {
    assertThat(draft("cup-payout", CUP_PAYOUT.replace("CARD", card + "0"))).isEqualTo(2);

    assertThat(printed(err)).contains("card-number.long").doesNotContain(card);
  }

  @Test
  void generalIsNotForTheCaller() {
    assertThat(draft("upi-refund", "{\"general\": {\"payment_id\": \"x\"}}")).isEqualTo(2);

    assertThat(printed(err)).contains("general is written by Paydesk");
  }

  @Test
  void anUnknownOperationNamesTheKnownOnes() {
    assertThat(draft("cup-refund", "{}")).isEqualTo(2);

    assertThat(printed(err)).contains("cup-payout, cup-purchase, upi-payout");
  }

  @Test
  void operationsAreListedWithTheirFields() throws JsonException {
    Terminal terminal = terminal("");
    Methods methods = Methods.installed();

    int code = run(terminal, new OperationsCommand(methods, terminal), "operations", "--json");

    assertThat(code).isZero();
    assertThat(Json.parse(printed(out))).isInstanceOf(JsonValue.Array.class);
    JsonObject payout =
        (JsonObject) ((JsonValue.Array) Json.parse(printed(out))).items().getFirst();
    assertThat(payout.text("key")).contains("cup-payout");
    assertThat(payout.whole("minimum")).contains(1000L);
    assertThat(payout.whole("maximum")).contains(4499900L);
    assertThat(Json.compact(payout))
        .contains("{\"name\":\"customer.identify.doc_number\",\"required\":false,\"rule\":");
  }

  private int draft(String operation, String fields) {
    Terminal terminal = terminal(fields.replace("CARD", card));
    Methods methods = Methods.installed();
    PaymentIds ids =
        new PaymentIds(
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC),
            RandomGenerator.getDefault());
    Profile profile =
        Profile.plain(
                "main",
                Environment.TEST,
                URI.create("https://gate.example"),
                255,
                new Profile.Listen("127.0.0.1", 0, "/callback/x"))
            .under(
                new Agreement(Map.of("upi-payout", Limits.of(1_000, 200_000)), Map.of(), optional));
    var command =
        new DraftCommand(
            methods,
            Words.of(Locale.ENGLISH, List.of("rules", "cup", "upi")),
            ids,
            _ -> new DraftCommand.Signing(profile, key()),
            terminal);
    return run(terminal, command, "draft", operation, "-", "--profile", "main");
  }

  private static int run(Terminal terminal, Object command, String... args) {
    return new Cli(
            new Home(Map.of(), "linux", Path.of("/home/x")), terminal, () -> 0, List.of(command))
        .run(args);
  }

  private Terminal terminal(String input) {
    return new Terminal(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static SigningKey key() {
    return SigningKey.of(SECRET.toCharArray());
  }

  private String masked() {
    return new MaskedCard(card.substring(0, 6), card.substring(card.length() - 4)).toString();
  }

  private List<JsonObject> lines() throws JsonException {
    List<JsonObject> lines = new java.util.ArrayList<>();
    for (String line : printed(err).lines().toList()) {
      lines.add(Json.object(line));
    }
    return lines;
  }

  private static List<String> leaves(JsonValue value) {
    return value instanceof JsonObject object
        ? object.members().stream()
            .flatMap(m -> leaves(m.value()).stream().map(leaf -> m.key() + "." + leaf))
            .toList()
        : List.of(Json.compact(value));
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
