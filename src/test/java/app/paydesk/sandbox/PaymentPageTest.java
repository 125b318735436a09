package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.wire.PaymentPageLink;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Payment Page judges its link, asks the customer, and registers only what is confirmed. */
class PaymentPageTest {
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Test
  void showsAmountDescriptionAndWhatItAsksFor() throws Exception {
    Rig.Reply cup = rig.get(link(cup()));
    assertThat(cup.status()).isEqualTo(200);
    assertThat(cup.text()).contains("600.00 CNY", "订单 1042", "L1", "lang=\"zh-CN\"", "卡号");
    Rig.Reply upi = rig.get(link(upi().without("customer_city")));
    assertThat(upi.text())
        .contains("2.50 USD", "typed.customer_city")
        .doesNotContain("typed.customer_street", "typed.card_number");
  }

  @Test
  void openedButNotConfirmedRegistersNothing() throws Exception {
    rig.get(link(cup()));
    rig.get(link(cup()) + "&decision=confirm&typed.card_number=" + Requests.cardNumber(3));
    rig.pass(400);
    assertThat(rig.listener.attempts()).isZero();
    assertThat(status("L1")).contains("3061");
  }

  @Test
  void declinedRegistersNothing() throws Exception {
    assertThat(submit(cup(), Map.of("decision", "decline")).text()).contains("未支付任何款项");
    rig.pass(400);
    assertThat(rig.listener.attempts()).isZero();
  }

  @Test
  void confirmedMakesAPurchaseAndLeadsToTheBank() throws Exception {
    Rig.Reply bank = submit(cup(), confirmed());
    assertThat(bank.text()).contains("600.00 CNY", "/sandbox/pay/");
    rig.pass(0);
    JsonObject callback = rig.listener.received().getLast();
    assertThat(callback.text("payment.type")).hasValue("purchase");
    assertThat(callback.text("payment.method")).hasValue("cup-card");
    assertThat(callback.text("payment.description")).hasValue("订单 1042");
    assertThat(callback.text("operation.type")).hasValue("sale");
    assertThat(callback.text("customer.id")).hasValue("123");
    rig.post(bankPage() + "/confirm", "");
    rig.pass(1);
    assertThat(rig.told())
        .containsExactly(
            "processing / processing",
            "awaiting redirect result / awaiting redirect result",
            "success / success 0");
  }

  @Test
  void ofACardOnlySixAndFourDigitsAreKept() throws Exception {
    String card = Requests.cardNumber(8);
    Rig.Reply bank = submit(cup(), Map.of("decision", "confirm", "typed.card_number", card));
    rig.pass(0);
    String masked = card.substring(0, 6) + "******" + card.substring(card.length() - 4);
    assertThat(rig.listener.received().getLast().text("account.number")).hasValue(masked);
    assertThat(bank.text()).doesNotContain(card);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "62170000", "none"})
  void whatIsNoCardNumberIsAskedForAgain(String card) throws Exception {
    Rig.Reply again = submit(cup(), Map.of("decision", "confirm", "typed.card_number", card));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).contains("typed.card_number");
    rig.pass(400);
    assertThat(rig.listener.attempts()).isZero();
  }

  @Test
  void upiAsksForNothingWhereAllWasGiven() throws Exception {
    assertThat(rig.get(link(upi())).text()).doesNotContain("typed.");
    submit(upi(), Map.of("decision", "confirm"));
    rig.pass(0);
    assertThat(rig.listener.received().getLast().text("payment.method")).hasValue("UPI");
  }

  @Test
  void upiWaitsUntilTheCustomerHasFilledItIn() throws Exception {
    JsonObject short1 = upi().without("customer_city");
    assertThat(submit(short1, Map.of("decision", "confirm")).text())
        .contains("Please fill in: City");
    submit(short1, Map.of("decision", "confirm", "typed.customer_city", "Delhi"));
    rig.pass(0);
    assertThat(rig.told()).hasSize(2);
  }

  @Test
  void withoutAForcedMethodTheCurrencyDecides() throws Exception {
    submit(upi().without("force_payment_method"), Map.of("decision", "confirm"));
    rig.pass(0);
    assertThat(rig.listener.received().getLast().text("payment.method")).hasValue("UPI");
  }

  @ParameterizedTest
  @CsvSource({"60005,decline / decline 20105", "60063,decline / decline 603"})
  void theAmountStillChoosesTheEnd(long fen, String end) throws Exception {
    submit(cup().with("payment_amount", fen), confirmed());
    rig.pass(0);
    rig.post(bankPage() + "/confirm", "");
    rig.pass(20);
    assertThat(rig.told()).endsWith(end);
  }

  @Test
  void aRefusedPaymentMovesNothing() throws Exception {
    assertThat(submit(cup().with("payment_amount", 60_041), confirmed()).status()).isEqualTo(403);
    rig.pass(400);
    assertThat(rig.listener.attempts()).isZero();
  }

  @Test
  void silenceIsRegisteredButNeverHeardOf() throws Exception {
    submit(cup().with("payment_amount", 60_098), confirmed());
    rig.pass(400);
    assertThat(rig.listener.attempts()).isZero();
    assertThat(status("L1")).contains("\"status\":\"processing\"");
  }

  @Test
  void aUsedPaymentIdSaysSo() throws Exception {
    submit(cup(), confirmed());
    Rig.Reply again = rig.get(link(cup()));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("L1").doesNotContain("<form");
  }

  @Test
  void aLinkPastItsEndSaysSo() throws Exception {
    JsonObject link = upi().with("best_before", "2026-03-02T15:30:00+05:30");
    assertThat(rig.get(link(link)).status()).isEqualTo(410);
    JsonObject good = upi().with("best_before", "2026-03-02T15:30:01+05:30");
    assertThat(rig.get(link(good)).status()).isEqualTo(200);
    rig.pass(1);
    assertThat(submit(good, Map.of("decision", "confirm")).status()).isEqualTo(410);
    assertThat(rig.get(link(upi().with("best_before", "tomorrow"))).status()).isEqualTo(400);
  }

  @Test
  void aChangedParameterIsNotShown() throws Exception {
    String changed = link(cup()).replace("payment_amount=60000", "payment_amount=60001");
    Rig.Reply reply = rig.get(changed);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("签名").doesNotContain("<form");
    assertThat(rig.get(changed.replaceAll("&signature=.*", "")).text()).contains("没有签名");
  }

  @Test
  void aSpaceMayStandAsPlusAndABooleanAsAWord() throws Exception {
    JsonObject signed =
        Signature.signedRoot(
            upi()
                .with("customer_street", "New Delhi Road")
                .with("merchant_return_enabled", new JsonValue.Bool(true)),
            rig.key);
    assertThat(rig.get("/sandbox/payment?" + plus(signed)).status()).isEqualTo(200);
    assertThat(rig.get(link(upi().with("customer_street", "New Delhi Road"))).status())
        .isEqualTo(200);
  }

  @Test
  void parametersMayBePostedToo() throws Exception {
    Rig.Reply opened = rig.post("/sandbox/payment", plus(Signature.signedRoot(cup(), rig.key)));
    assertThat(opened.text()).contains("typed.card_number", "600.00 CNY");
    rig.pass(1);
    assertThat(rig.listener.attempts()).isZero();
  }

  @Test
  void onlyAKnownProjectMethodLanguageAndAmountAreTaken() throws Exception {
    assertThat(rig.get(link(cup().with("project_id", 1))).status()).isEqualTo(404);
    assertThat(rig.get(link(cup().with("force_payment_method", "pigeon"))).status()).isEqualTo(400);
    assertThat(rig.get(link(cup().with("language_code", "en"))).text()).contains("zh");
    assertThat(rig.get(link(cup().without("payment_description"))).text())
        .contains("payment_description");
    assertThat(rig.get(link(cup().with("payment_amount", 59_999))).status()).isEqualTo(400);
    assertThat(rig.get(link(cup().with("payment_amount", "600.00"))).status()).isEqualTo(400);
    assertThat(rig.get(link(cup().with("payment_currency", "INR"))).status()).isEqualTo(400);
    assertThat(rig.get("/sandbox/payment").text()).contains("customer_id");
    assertThat(rig.post("/sandbox/payment", "project_id=%zz").status()).isEqualTo(400);
  }

  @Test
  void whatTheMerchantWroteIsShownAsText() throws Exception {
    Rig.Reply reply =
        rig.get(link(cup().with("payment_description", "<script>alert(\"1\")</script>")));
    assertThat(reply.text()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  private static JsonObject cup() {
    return base("L1", 60_000, "CNY", "cup-card")
        .with("payment_description", "订单 1042")
        .with("language_code", "zh");
  }

  private static JsonObject upi() {
    return base("L2", 250, "USD", "upi")
        .with("customer_first_name", "Ada")
        .with("customer_last_name", "Lovelace")
        .with("customer_email", "ada@mail.example")
        .with("customer_city", "Delhi")
        .with("customer_street", "Main Street")
        .with("customer_building", "20")
        .with("identify_doc_number", "ABCPL1234K");
  }

  private static JsonObject base(String id, long minor, String currency, String method) {
    return JsonObject.empty()
        .with("project_id", Rig.PROJECT)
        .with("payment_id", id)
        .with("payment_amount", minor)
        .with("payment_currency", currency)
        .with("customer_id", "123")
        .with("force_payment_method", method);
  }

  private static Map<String, String> confirmed() {
    return Map.of("decision", "confirm", "typed.card_number", Requests.cardNumber(5));
  }

  private String link(JsonObject parameters) {
    URI link = new PaymentPageLink(rig.server.paymentPage()).signed(parameters, rig.key);
    return link.getRawPath() + "?" + link.getRawQuery();
  }

  private Rig.Reply submit(JsonObject parameters, Map<String, String> typed) throws IOException {
    String query = link(parameters).substring("/sandbox/payment?".length());
    String answers =
        typed.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return rig.post("/sandbox/payment", query + "&" + answers);
  }

  /** As other official libraries write it: a space as a plus, a boolean as a word. */
  private static String plus(JsonObject signed) {
    return signed.members().stream()
        .map(
            m ->
                m.key()
                    + "="
                    + URLEncoder.encode(m.value().asText().orElseThrow(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private String bankPage() {
    JsonObject callback = rig.listener.received().getLast();
    return URI.create(callback.text("redirect_data.url").orElseThrow()).getPath();
  }

  private String status(String id) throws IOException {
    return rig.send(
            JsonObject.empty()
                .with("general.project_id", Rig.PROJECT)
                .with("general.payment_id", id),
            "/v2/payment/status")
        .text();
  }
}
