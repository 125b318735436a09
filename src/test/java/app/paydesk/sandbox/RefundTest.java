package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.money.Money;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Refunds change what is left of a purchase, and only what was refunded. */
class RefundTest {
  private static final String DOLLARS = "SANDBOX-UPI-1";

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
  void startsWithPurchasesToRefund() {
    assertThat(SandboxServer.seededPurchases(Methods.installed()))
        .extracting(SandboxServer.SeededPurchase::sum)
        .contains(Money.of(250, "USD"), Money.of(150_000, "INR"), Money.of(2_500_000, "INR"));
  }

  @Test
  void partialRefundShowsWhatIsLeftAndWhatWasRefunded() throws Exception {
    JsonObject end = refund(Requests.refund(DOLLARS, 150, "USD"));
    assertThat(end.text("payment.type")).hasValue("purchase");
    assertThat(end.text("payment.status")).hasValue("partially refunded");
    assertThat(end.whole("payment.sum.amount")).hasValue(100L);
    assertThat(end.text("operation.type")).hasValue("refund");
    assertThat(end.whole("operation.sum_initial.amount")).hasValue(150L);
  }

  @Test
  void dollarsAreConvertedToRupeesAtOneRate() throws Exception {
    JsonObject end = refund(Requests.refund(DOLLARS, 150, "USD"));
    assertThat(end.whole("operation.sum_converted.amount")).hasValue(10_796L);
    assertThat(end.text("operation.sum_converted.currency")).hasValue("INR");
  }

  @Test
  void refundWithoutAmountReturnsAllThatIsLeft() throws Exception {
    refund(Requests.refund(DOLLARS, 100, "USD"));
    JsonObject end = refund(Requests.fullRefund(DOLLARS));
    assertThat(end.text("payment.status")).hasValue("refunded");
    assertThat(end.whole("payment.sum.amount")).hasValue(0L);
    assertThat(end.whole("operation.sum_initial.amount")).hasValue(150L);
    Rig.Reply more = rig.send(Requests.fullRefund(DOLLARS), Requests.UPI_REFUND);
    assertThat(more.code()).isEqualTo("3060");
  }

  @Test
  void declinedRefundLeavesStatusAndSum() throws Exception {
    refund(Requests.refund(DOLLARS, 100, "USD"));
    JsonObject end = refund(Requests.refund(DOLLARS, 53, "USD"));
    assertThat(end.text("operation.code")).hasValue("20503");
    assertThat(end.text("operation.status")).hasValue("decline");
    assertThat(end.text("payment.status")).hasValue("partially refunded");
    assertThat(end.whole("payment.sum.amount")).hasValue(150L);
    assertThat(end.text("operation.sum_converted.currency")).hasValue("USD");
  }

  @Test
  void moreThanIsLeftIsDeclined() throws Exception {
    JsonObject end = refund(Requests.refund(DOLLARS, 251, "USD"));
    assertThat(end.text("operation.code")).hasValue("3283");
    assertThat(end.text("payment.status")).hasValue("success");
    assertThat(end.whole("payment.sum.amount")).hasValue(250L);
  }

  @Test
  void refundsOnTheirWayCountAgainstWhatIsLeft() throws Exception {
    rig.send(Requests.refund(DOLLARS, 200, "USD"), Requests.UPI_REFUND);
    JsonObject end = refund(Requests.refund(DOLLARS, 100, "USD"));
    assertThat(end.text("operation.code")).hasValue("3283");
    assertThat(rig.get("/sandbox/ledger").text()).containsOnlyOnce("payment_id");
  }

  @Test
  void anotherCurrencyIsDeclined() throws Exception {
    JsonObject end = refund(Requests.refund(DOLLARS, 100, "INR"));
    assertThat(end.text("operation.code")).hasValue("3284");
  }

  @Test
  void refundIsKnownByTheNameItWasGiven() throws Exception {
    JsonObject named =
        Requests.refund(DOLLARS, 100, "USD").with("payment.merchant_refund_id", "RF-1");
    JsonObject end = refund(named);
    assertThat(end.text("payment.merchant_refund_id")).hasValue("RF-1");
    assertThat(rig.send(named, Requests.UPI_REFUND).code()).isEqualTo("3230");
    assertThat(rig.get("/sandbox/ledger").text())
        .contains("\"executions\":1,\"merchant_refund_id\":\"RF-1\"");
  }

  private JsonObject refund(JsonObject request) throws Exception {
    assertThat(rig.send(request, Requests.UPI_REFUND).status()).isEqualTo(200);
    rig.pass(2);
    return rig.listener.received().getLast();
  }
}
