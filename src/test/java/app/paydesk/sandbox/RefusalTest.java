package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.signing.Signature;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.sandbox.Rig.Reply;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the Gate says no to; nothing moves and no callback follows. */
class RefusalTest {
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void nothingMoved() throws IOException {
    rig.pass(100);
    assertThat(rig.get("/sandbox/ledger").text()).isEqualTo("[]");
    rig.close();
  }

  @Test
  void textThatIsNoJson() throws Exception {
    assertRefused(rig.post(Requests.UPI_PAYOUT, "{\"general\":"), 422, "2003");
  }

  @Test
  void bodyAboveOneMebibyte() throws Exception {
    assertRefused(rig.post(Requests.UPI_PAYOUT, " ".repeat((1 << 20) + 1)), 413, "702");
  }

  @Test
  void anythingButPost() throws Exception {
    assertRefused(rig.get(Requests.UPI_PAYOUT), 405, "702");
  }

  @Test
  void unknownPath() throws Exception {
    assertRefused(
        rig.send(Requests.upiPayout("P1", 150_000), "/v2/payment/unheard/of"), 400, "2541");
  }

  @Test
  void unknownProject() throws Exception {
    JsonObject other = Requests.upiPayout("P1", 150_000).with("general.project_id", 1);
    assertRefused(rig.send(other, Requests.UPI_PAYOUT), 404, "2442");
  }

  @Test
  void missingSignature() throws Exception {
    String unsigned = Json.compact(Requests.upiPayout("P1", 150_000));
    assertRefused(rig.post(Requests.UPI_PAYOUT, unsigned), 400, "3262");
  }

  @Test
  void signatureOverAnotherAmount() throws Exception {
    JsonObject signed = Signature.signed(Requests.upiPayout("P1", 150_000), rig.key);
    String changed = Json.compact(signed.with("payment.amount", 150_001));
    assertRefused(rig.post(Requests.UPI_PAYOUT, changed), 400, "3261");
  }

  @Test
  void missingFieldsAreNamedOneByOne() throws Exception {
    JsonObject request = Requests.upiPayout("P1", 150_000).with("customer.email", "");
    Reply reply = rig.send(request.without("account"), Requests.UPI_PAYOUT);
    assertRefused(reply, 400, "2004");
    assertThat(reply.text())
        .contains("\"field\":\"account.number\"", "\"field\":\"customer.email\"");
  }

  @Test
  void currencyOfAnotherMethod() throws Exception {
    JsonObject request = Requests.upiPayout("P1", 150_000).with("payment.currency", "CNY");
    assertRefused(rig.send(request, Requests.UPI_PAYOUT), 400, "3121");
  }

  @Test
  void amountWrittenAsText() throws Exception {
    JsonObject request = Requests.upiPayout("P1", 150_000).with("payment.amount", "1500.00");
    assertRefused(rig.send(request, Requests.UPI_PAYOUT), 400, "702");
  }

  @Test
  void amountsOutsideTheLimits() throws Exception {
    assertRefused(rig.send(Requests.cupPayout("P1", 999), Requests.CUP_PAYOUT), 400, "3358");
    assertRefused(rig.send(Requests.cupPayout("P1", 4_499_901), Requests.CUP_PAYOUT), 400, "2642");
    assertRefused(rig.send(Requests.cupPurchase("P1", 59_900), Requests.CUP_PURCHASE), 400, "3358");
    assertRefused(rig.send(Requests.upiPayout("P1", 0), Requests.UPI_PAYOUT), 400, "3358");
  }

  @Test
  void cardNumberThatIsNoneIsNotRepeated() throws Exception {
    JsonObject request = Requests.cupPayout("P1", 48_560).with("card.pan", "62x100");
    Reply reply = rig.send(request, Requests.CUP_PAYOUT);
    assertRefused(reply, 400, "702");
    assertThat(reply.text()).doesNotContain("62x100");
  }

  @Test
  void paymentIdWithSpaceAtItsEnd() throws Exception {
    assertRefused(rig.send(Requests.upiPayout("P1 ", 150_000), Requests.UPI_PAYOUT), 400, "3024");
  }

  @Test
  void amountsEndingInFortyOne() throws Exception {
    assertRefused(rig.send(Requests.upiPayout("P1", 150_041), Requests.UPI_PAYOUT), 403, "303");
  }

  @Test
  void refundOfAnUnknownPayment() throws Exception {
    assertRefused(rig.send(Requests.refund("P1", 100, "USD"), Requests.UPI_REFUND), 400, "3061");
  }

  @Test
  void refundWithAnAmountButNoCurrency() throws Exception {
    JsonObject request = Requests.fullRefund("SANDBOX-UPI-1").with("payment.amount", 100);
    assertRefused(rig.send(request, Requests.UPI_REFUND), 400, "3287");
  }

  @Test
  void paymentIdOfASettledPurchaseWhateverItsCase() throws Exception {
    JsonObject request = Requests.upiPayout("sandbox-UPI-1", 150_000);
    assertRefused(rig.send(request, Requests.UPI_PAYOUT), 400, "3041");
  }

  private static void assertRefused(Reply reply, int status, String code) throws Exception {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.json().text("status")).hasValue("error");
    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.json().text("message").orElse("")).isNotBlank();
    assertThat(reply.json().get("signature")).isEmpty();
  }
}
