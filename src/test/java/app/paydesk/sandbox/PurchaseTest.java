package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A purchase waits for its customer, who confirms, declines or stays silent. */
class PurchaseTest {
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
  void customerWhoConfirmsPays() throws Exception {
    String page = purchase(60_000);
    assertThat(rig.get(page).text()).contains("600.00 CNY", "P1");
    assertThat(rig.post(page + "/confirm", "").text())
        .contains("https://shop.example/thanks?a=1&amp;b=2");
    rig.pass(1);
    assertThat(rig.told())
        .containsExactly(
            "processing / processing",
            "awaiting redirect result / awaiting redirect result",
            "success / success 0");
    assertThat(rig.get("/sandbox/ledger").text()).contains("cup-purchase", "\"executions\":1");
  }

  @Test
  void customerWhoDeclinesDoesNot() throws Exception {
    String page = purchase(60_000);
    rig.post(page + "/decline", "");
    rig.pass(1);
    assertThat(rig.told()).endsWith("decline / decline 20301");
    assertThat(rig.get("/sandbox/ledger").text()).isEqualTo("[]");
  }

  @Test
  void customerWhoStaysSilentIsDeclinedByTime() throws Exception {
    purchase(60_000);
    rig.pass(300);
    assertThat(rig.told()).endsWith("decline / decline 603");
  }

  @Test
  void confirmedPurchaseStillFollowsItsScenario() throws Exception {
    rig.post(purchase(60_005) + "/confirm", "");
    rig.pass(1);
    assertThat(rig.told()).endsWith("decline / decline 20105");
  }

  @Test
  void secondDecisionHasNoEffect() throws Exception {
    String page = purchase(60_000);
    rig.post(page + "/confirm", "");
    rig.post(page + "/decline", "");
    rig.pass(400);
    assertThat(rig.told()).hasSize(3).endsWith("success / success 0");
  }

  @Test
  void redirectOfCupHasAnEmptyObjectAndOfUpiAnEmptyList() throws Exception {
    purchase(60_000);
    JsonObject cup = rig.listener.received().getLast();
    assertThat(cup.text("redirect_data.method")).hasValue("GET");
    assertThat(cup.at("redirect_data.body")).hasValue(JsonObject.empty());
    rig.send(Requests.upiPurchase("P2", 250, "USD"), Requests.UPI_SALE);
    rig.pass(2);
    JsonObject upi = rig.listener.received().getLast();
    assertThat(upi.at("redirect_data.body")).hasValue(new JsonValue.Array(List.of()));
  }

  @Test
  void paidUpiPurchaseCanBeRefunded() throws Exception {
    rig.send(Requests.upiPurchase("P2", 250, "USD"), Requests.UPI_SALE);
    rig.pass(2);
    rig.post(page() + "/confirm", "");
    rig.pass(1);
    JsonObject paid = rig.listener.received().getLast();
    assertThat(paid.whole("operation.sum_converted.amount")).hasValue(17_993L);
    rig.send(Requests.refund("P2", 100, "USD"), Requests.UPI_REFUND);
    rig.pass(2);
    assertThat(rig.told()).endsWith("partially refunded / success 0");
  }

  @Test
  void unpaidPurchaseCannotBeRefunded() throws Exception {
    rig.send(Requests.upiPurchase("P2", 250, "USD"), Requests.UPI_SALE);
    assertThat(rig.send(Requests.refund("P2", 100, "USD"), Requests.UPI_REFUND).code())
        .isEqualTo("3060");
  }

  @Test
  void pageOfNoPaymentSaysSo() throws Exception {
    Rig.Reply reply = rig.get("/sandbox/pay/nobody");
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.text()).contains("No payment waits on this page");
  }

  private String purchase(long fen) throws Exception {
    rig.send(Requests.cupPurchase("P1", fen), Requests.CUP_PURCHASE);
    rig.pass(2);
    return page();
  }

  private String page() {
    JsonObject callback = rig.listener.received().getLast();
    return URI.create(callback.text("redirect_data.url").orElseThrow()).getPath();
  }
}
