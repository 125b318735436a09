package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.wire.PaymentPageLink;
import app.paydesk.json.JsonObject;
import app.paydesk.method.sepa.Sepa;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A method that the sandbox has never heard of is played like the others. */
class ThirdMethodTest {
  private static final String IBAN = "BE68539007547034";
  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig(Sepa.installed());
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Test
  void itsPayoutEndsWellAndItsAccountIsToldInFull() throws Exception {
    JsonObject request =
        Requests.general("S-1")
            .with("payment.amount", 25_000)
            .with("payment.currency", "EUR")
            .with("bank.iban", IBAN)
            .with("bank.holder", "Erika Mustermann");

    assertThat(rig.send(request, "/v2/payment/sepa/payout").status()).isEqualTo(200);
    rig.pass(20);

    JsonObject callback = rig.listener.received().getLast();
    assertThat(callback.text("operation.status")).hasValue("success");
    assertThat(callback.text("account.number")).hasValue(IBAN);
  }

  @Test
  void itsPurchaseCanBeGivenBack() throws Exception {
    JsonObject request =
        Requests.general(SeededPurchases.example("sepa")).with("payment.description", "Returned");

    assertThat(rig.send(request, "/v2/payment/sepa/refund").status()).isEqualTo(200);
    rig.pass(20);

    assertThat(rig.listener.received().getLast().text("payment.status")).hasValue("refunded");
  }

  @Test
  void itsLinkIsPaidThoughTheGateTakesNoSuchPurchase() throws Exception {
    JsonObject parameters =
        JsonObject.empty()
            .with("project_id", Rig.PROJECT)
            .with("payment_id", "S-2")
            .with("payment_amount", 1_250)
            .with("payment_currency", "EUR")
            .with("customer_id", "4711")
            .with("force_payment_method", "sepa");
    URI link = new PaymentPageLink(rig.server.paymentPage()).signed(parameters, rig.key);

    rig.post(link.getRawPath(), link.getRawQuery() + "&decision=confirm");
    rig.pass(0);
    URI bank =
        URI.create(rig.listener.received().getLast().text("redirect_data.url").orElseThrow());
    rig.post(bank.getPath() + "/confirm", "");
    rig.pass(1);

    JsonObject callback = rig.listener.received().getLast();
    assertThat(callback.text("payment.status")).hasValue("success");
    assertThat(callback.text("payment.method")).hasValue("sepa");
    assertThat(callback.text("customer.id")).hasValue("4711");
  }
}
