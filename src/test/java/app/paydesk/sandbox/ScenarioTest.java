package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.json.JsonObject;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of an amount chooses how a payment goes on. */
class ScenarioTest {
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {48_560, 150_000, 100_000, 60_000, 25_000})
  void amountsOfTheDocumentsSucceed(long paise) throws Exception {
    rig.send(Requests.upiPayout("P1", paise), Requests.UPI_PAYOUT);
    rig.pass(2);
    assertThat(rig.told()).containsExactly("processing / processing", "success / success 0");
    assertThat(rig.get("/sandbox/ledger").text())
        .isEqualTo(
            "[{\"payment_id\":\"P1\",\"operation\":\"upi-payout\",\"amount\":"
                + paise
                + ",\"currency\":\"INR\",\"executions\":1}]");
  }

  @Test
  void acceptedRequestGetsAName() throws Exception {
    Rig.Reply reply = rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    assertThat(reply.status()).isEqualTo(200);
    JsonObject body = reply.json();
    assertThat(body.members().stream().map(JsonObject.Member::key))
        .containsExactly("status", "request_id", "project_id", "payment_id");
    assertThat(body.text("request_id").orElse("")).matches("[0-9a-f]{40}-00000001");
    rig.pass(2);
    assertThat(rig.listener.received())
        .allSatisfy(
            c -> assertThat(c.text("operation.request_id")).isEqualTo(body.text("request_id")));
  }

  @ParameterizedTest
  @CsvSource({"5,20105", "6,20106", "20,20000", "53,20503"})
  void declinesMoveNothing(long ending, String code) throws Exception {
    rig.send(Requests.cupPayout("P1", 48_500 + ending), Requests.CUP_PAYOUT);
    rig.pass(2);
    assertThat(rig.told()).containsExactly("processing / processing", "decline / decline " + code);
    assertThat(rig.get("/sandbox/ledger").text()).isEqualTo("[]");
  }

  @Test
  void declineByTimeComesLater() throws Exception {
    rig.send(Requests.upiPayout("P1", 1063), Requests.UPI_PAYOUT);
    rig.pass(5);
    assertThat(rig.told()).containsExactly("processing / processing");
    rig.pass(10);
    assertThat(rig.told()).endsWith("decline / decline 603");
  }

  @Test
  void slowPaymentSucceedsInTheEnd() throws Exception {
    rig.send(Requests.upiPayout("P1", 1097), Requests.UPI_PAYOUT);
    rig.pass(20);
    assertThat(rig.told()).containsExactly("processing / processing");
    rig.pass(20);
    assertThat(rig.told()).endsWith("success / success 0");
  }

  @Test
  void silentPaymentStaysInProcessing() throws Exception {
    assertThat(rig.send(Requests.upiPayout("P1", 1098), Requests.UPI_PAYOUT).status())
        .isEqualTo(200);
    rig.pass(1000);
    assertThat(rig.told()).isEmpty();
    assertThat(rig.send(Requests.refund("P1", 1, "INR"), "/v2/payment/status").text())
        .contains("\"status\":\"processing\"");
    assertThat(rig.get("/sandbox/ledger").text()).isEqualTo("[]");
  }

  @Test
  void serverFaultComesAlthoughTheMoneyMoves() throws Exception {
    assertThat(rig.send(Requests.upiPayout("P1", 1055), Requests.UPI_PAYOUT).status())
        .isEqualTo(500);
    assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
    rig.pass(2);
    assertThat(rig.told()).endsWith("success / success 0");
  }

  @Test
  void noReplyComesAlthoughTheMoneyMoves() throws Exception {
    assertThatThrownBy(() -> rig.send(Requests.upiPayout("P1", 1031), Requests.UPI_PAYOUT))
        .isInstanceOf(IOException.class);
    assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
    rig.pass(2);
    assertThat(rig.told()).endsWith("success / success 0");
  }

  @Test
  void samePaymentIdIsTakenOnceWhateverItsCase() throws Exception {
    rig.send(Requests.upiPayout("Pay-1", 150_000), Requests.UPI_PAYOUT);
    Rig.Reply again = rig.send(Requests.upiPayout("PAY-1", 150_000), Requests.UPI_PAYOUT);
    assertThat(again.status()).isEqualTo(400);
    assertThat(again.code()).isEqualTo("3041");
  }

  static List<Scenario> scenarios() {
    return Scenarios.all();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioIsExplainedInBothLanguages(Scenario scenario) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      String said = Words.of(locale, List.of("sandbox")).say(scenario.message());
      assertThat(said).doesNotStartWith("[").contains(scenario.amountEnding());
    }
  }
}
