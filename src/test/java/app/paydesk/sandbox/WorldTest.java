package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What platforms, proxies and banks do beside success and decline. */
class WorldTest {
  private static final String STATUS = "/v2/payment/status";

  private Rig rig;

  @TempDir Path folder;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Test
  void declinedPayoutIsTriedAgainByThePlatform() throws Exception {
    payout(1071);
    rig.pass(20);
    assertThat(rig.told())
        .containsExactly(
            "processing / processing",
            "awaiting retry / decline 20100",
            "processing / processing",
            "awaiting retry / decline 20100",
            "processing / processing",
            "success / success 0");
    assertThat(operations()).hasSize(3).last().isNotEqualTo(operations().getFirst());
    assertThat(ledger())
        .isEqualTo(
            "[{\"payment_id\":\"P1\",\"operation\":\"upi-payout\",\"amount\":1071,\"currency\":\"INR\",\"executions\":1}]");
  }

  @Test
  void retriesMayFailForGood() throws Exception {
    payout(1072);
    rig.pass(20);
    assertThat(rig.told()).endsWith("processing / processing", "decline / decline 20100");
    assertThat(ledger()).isEqualTo("[]");
  }

  @Test
  void customerTriesAgainUnderANewOperation() throws Exception {
    rig.send(Requests.cupPurchase("P1", 60_073), Requests.CUP_PURCHASE);
    rig.pass(2);
    confirm();
    rig.pass(20);
    assertThat(rig.told())
        .endsWith(
            "awaiting customer / decline 20105", "processing / processing", "success / success 0");
    List<JsonObject> received = rig.listener.received();
    assertThat(received.get(2).text("is_new_attempts_available")).hasValue("true");
    assertThat(received.getLast().text("is_new_attempts_available")).hasValue("false");
    assertThat(received.getLast().text("operation.id"))
        .isNotEqualTo(received.get(2).text("operation.id"));
    assertThat(ledger()).containsOnlyOnce("\"executions\":1");
  }

  @ParameterizedTest
  @ValueSource(longs = {60_073, 60_076, 60_000, 60_097})
  void whoConfirmsInTheLastMomentIsNotDeclinedByTime(long fen) throws Exception {
    rig.send(Requests.cupPurchase("P1", fen), Requests.CUP_PURCHASE);
    rig.pass(299);
    confirm();
    rig.pass(400);
    assertThat(rig.told())
        .noneMatch(told -> told.endsWith("603"))
        .last()
        .isEqualTo("success / success 0");
  }

  @Test
  void splitPayoutHasAnOperationForEachPart() throws Exception {
    payout(100_074);
    rig.pass(20);
    assertThat(rig.told())
        .containsExactly(
            "processing / processing",
            "processing / processing",
            "processing / success 0",
            "success / success 0");
    assertThat(rig.listener.received().getLast().text("operation.sum_initial.amount"))
        .hasValue("40000");
    assertThat(ledger()).contains("\"amount\":60074", "\"amount\":40000");
  }

  @Test
  void splitPayoutMayGoInPart() throws Exception {
    payout(100_075);
    rig.pass(20);
    assertThat(rig.told()).endsWith("processing / success 0", "partially_paid_out / decline 20100");
    assertThat(ledger()).contains("\"amount\":60075").doesNotContain("40000");
  }

  @ParameterizedTest
  @CsvSource({"1076,success / success 0", "1077,decline / decline 603"})
  void clarificationEndsByDataOrByTime(long paise, String end) throws Exception {
    payout(paise);
    rig.pass(3);
    assertThat(rig.told()).endsWith("awaiting clarification / awaiting clarification");
    assertThat(rig.listener.received().getLast().at("clarification_fields.additional_data"))
        .isPresent();
    rig.pass(20);
    assertThat(rig.told()).endsWith(end);
  }

  @Test
  void acceptedPayoutMayEndAsAnErrorWithReasons() throws Exception {
    assertThat(payout(1078).status()).isEqualTo(200);
    rig.pass(20);
    assertThat(rig.told()).containsExactly("error / ");
    JsonObject body = rig.listener.received().getFirst();
    assertThat(body.at("errors").orElseThrow()).asString().contains("2004", "customer.phone");
    assertThat(status()).contains("\"errors\"", "\"operations\":[]");
    assertThat(ledger()).isEqualTo("[]");
  }

  @Test
  void undoneRefundCanBeMadeAgain() throws Exception {
    rig.send(Requests.refund("SANDBOX-UPI-2", 10_079, "INR"), Requests.UPI_REFUND);
    rig.pass(2);
    assertThat(rig.told()).endsWith("partially refunded / success 0");
    rig.pass(10);
    assertThat(rig.told()).endsWith("success / success 0");
    JsonObject body = rig.listener.received().getLast();
    assertThat(body.text("operation.type")).hasValue("refund reverse");
    assertThat(body.text("payment.sum.amount")).hasValue("150000");
    assertThat(ledger()).contains("\"upi-refund\"", "\"refund-reverse\"");
    assertThat(
            rig.send(Requests.refund("SANDBOX-UPI-2", 150_000, "INR"), Requests.UPI_REFUND)
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1081,403,false", "1082,403,true", "1083,502,false", "1084,502,true"})
  void proxyAnswersWithAPageOfItsOwn(long paise, int status, boolean moves) throws Exception {
    Rig.Reply reply = payout(paise);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text()).startsWith("<html>");
    rig.pass(5);
    assertThat(ledger().contains("\"executions\":1")).isEqualTo(moves);
    assertThat(rig.told().isEmpty()).isNotEqualTo(moves);
  }

  @Test
  void requestThatWasDeliveredTwiceIsCalledKnown() throws Exception {
    Rig.Reply reply = payout(1085);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("3041");
    rig.pass(5);
    assertThat(rig.told()).endsWith("success / success 0");
  }

  @Test
  void bankFormHasASignatureOfItsOwn() throws Exception {
    rig.send(Requests.cupPurchase("P1", 60_086), Requests.CUP_PURCHASE);
    rig.pass(2);
    JsonObject form = rig.listener.received().getLast();
    assertThat(form.text("redirect_data.method")).hasValue("POST");
    assertThat(form.text("redirect_data.body.signature")).isPresent();
    assertThat(rig.post(path(form), "merId=1").text()).contains("600.86 CNY");
    confirm();
    rig.pass(5);
    assertThat(rig.told()).endsWith("success / success 0");
  }

  @Test
  void callbacksCanBeTurnedOffForAPayment() throws Exception {
    payout(1087);
    JsonObject asked =
        Requests.upiPayout("P2", 150_000).with("callback.force_disable", new JsonValue.Bool(true));
    rig.send(asked, Requests.UPI_PAYOUT);
    rig.pass(10);
    assertThat(rig.told()).isEmpty();
    assertThat(status()).contains("\"status\":\"success\"");
  }

  @Test
  void callbacksGoWhereThePaymentWantsThem() throws Exception {
    try (Listener other = new Listener(rig.key)) {
      rig.send(
          Requests.upiPayout("P1", 150_000)
              .with("general.merchant_success_callback_url", other.address().toString()),
          Requests.UPI_PAYOUT);
      rig.send(
          Requests.upiPayout("P2", 150_000)
              .with("general.merchant_callback_url", "https://shop.example/elsewhere"),
          Requests.UPI_PAYOUT);
      rig.pass(10);
      assertThat(other.told()).containsExactly("success / success 0");
      assertThat(rig.told()).hasSize(3);
    }
  }

  @Test
  void restartedSandboxPlaysOn() throws Exception {
    Path ledger = folder.resolve("ledger.jsonl");
    try (Rig first = new Rig("", 1, Optional.of(ledger))) {
      first.send(Requests.upiPayout("P1", 1071), Requests.UPI_PAYOUT);
      first.pass(3);
    }
    try (Rig second = new Rig("", 1, Optional.of(ledger))) {
      second.pass(20);
      assertThat(second.told())
          .endsWith("processing / processing", "success / success 0")
          .doesNotContain("decline / decline 20100");
      assertThat(second.get("/sandbox/ledger").text()).containsOnlyOnce("\"executions\":1");
    }
  }

  @Test
  void faultsChooseWhatAPaymentGoesThrough() throws Exception {
    try (Rig struck = new Rig("awaiting-retry", 1, Optional.empty())) {
      struck.send(Requests.upiPayout("P1", 150_000), Requests.UPI_PAYOUT);
      struck.time.pass(Duration.ofMinutes(1));
      assertThat(struck.told()).contains("awaiting retry / decline 20100");
      assertThat(struck.get("/sandbox/faults").text()).isEqualTo("{\"awaiting-retry\":1}");
    }
  }

  @Test
  void everyFaultOfACourseHasItsScenario() {
    for (Fault.Kind kind : Fault.Kind.values()) {
      if (kind.subject() == Fault.Kind.Subject.COURSE) {
        assertThat(Scenarios.under(kind.word()).key()).isEqualTo(kind.word());
      }
    }
  }

  private Rig.Reply payout(long paise) throws IOException {
    return rig.send(Requests.upiPayout("P1", paise), Requests.UPI_PAYOUT);
  }

  private void confirm() throws IOException {
    rig.post(path(rig.listener.received().getLast()) + "/confirm", "");
  }

  private static String path(JsonObject callback) {
    String url = callback.text("redirect_data.url").orElseThrow();
    return url.substring(url.indexOf("/sandbox"));
  }

  /** IDs of the operations that a success or decline was told of, in their order. */
  private List<String> operations() {
    return rig.listener.received().stream()
        .filter(c -> c.text("operation.code").isPresent())
        .map(c -> c.text("operation.id").orElseThrow())
        .toList();
  }

  private String status() throws IOException {
    return rig.send(Requests.refund("P1", 1, "INR"), STATUS).text();
  }

  private String ledger() throws IOException {
    return rig.get("/sandbox/ledger").text();
  }
}
