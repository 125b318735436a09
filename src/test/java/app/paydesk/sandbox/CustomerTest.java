package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.wire.PaymentPageLink;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox's customer goes to the page and presses a button, as a person with a browser. */
class CustomerTest {
  private Rig rig;
  private final Customer customer = new Customer();

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    customer.close();
    rig.close();
  }

  @Test
  void confirmsAPurchaseWhereItsRedirectLeads() throws Exception {
    customer.decide(purchase(), Customer.Decision.CONFIRM);
    rig.pass(1);
    assertThat(rig.told()).endsWith("success / success 0");
  }

  @Test
  void declinesAPurchase() throws Exception {
    customer.decide(purchase(), Customer.Decision.DECLINE);
    rig.pass(1);
    assertThat(rig.told()).endsWith("decline / decline 20301");
  }

  @Test
  void cannotDecideTwice() throws Exception {
    CallbackMessage.Redirect redirect = purchase();
    customer.decide(redirect, Customer.Decision.CONFIRM);
    assertThatThrownBy(() -> customer.decide(redirect, Customer.Decision.CONFIRM))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no decision");
  }

  @Test
  void paysALinkWithACardTypedOnThePage() throws Exception {
    try (CardNumber card = CardNumber.read(Requests.cardNumber(6))) {
      customer.pay(cupLink(), Map.of(), Optional.of(card), Customer.Decision.CONFIRM);
      rig.pass(1);
      assertThat(rig.told()).endsWith("success / success 0");
      assertThat(rig.listener.received().getLast().text("account.number")).hasValue(card.masked());
    }
  }

  @Test
  void fillsInWhatThePageAsksFor() throws Exception {
    customer.pay(
        upiLink(),
        Map.of(
            "customer_first_name", "Ada",
            "customer_last_name", "Lovelace",
            "customer_email", "ada@mail.example",
            "customer_city", "Delhi & Agra",
            "customer_street", "Main Street",
            "customer_building", "20",
            "identify_doc_number", "ABCPL1234K"),
        Optional.empty(),
        Customer.Decision.DECLINE);
    rig.pass(1);
    assertThat(rig.told()).endsWith("decline / decline 20301");
  }

  @Test
  void cannotPayWithoutWhatThePageAsksFor() {
    assertThatThrownBy(
            () -> customer.pay(cupLink(), Map.of(), Optional.empty(), Customer.Decision.DECLINE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("did not go on");
  }

  @Test
  void lookingAtALinkRegistersNothing() throws Exception {
    assertThat(customer.open(cupLink())).contains("600.00 CNY");
    rig.pass(400);
    assertThat(rig.listener.attempts()).isZero();
  }

  @Test
  void postsTheFieldsOfAPostRedirect() throws Exception {
    try (MockWebServer bank = new MockWebServer()) {
      bank.start();
      bank.enqueue(new MockResponse.Builder().code(200).body("no form").build());
      HttpUrl url = bank.url("/pay").newBuilder().host("127.0.0.1").build();
      CallbackMessage.Redirect redirect =
          new CallbackMessage.Redirect(
              "POST", url.toString(), JsonObject.empty().with("order.id", 7).with("note", "a b"));
      assertThatThrownBy(() -> customer.decide(redirect, Customer.Decision.CONFIRM))
          .isInstanceOf(IOException.class);
      assertThat(bank.takeRequest().getBody().utf8()).isEqualTo("order%5Bid%5D=7&note=a+b");
    }
  }

  @Test
  void goesToNoOtherComputer() {
    CallbackMessage.Redirect away =
        new CallbackMessage.Redirect("GET", "https://bank.example/pay", JsonObject.empty());
    assertThatThrownBy(() -> customer.decide(away, Customer.Decision.CONFIRM))
        .hasMessageContaining("stays on this computer");
  }

  private CallbackMessage.Redirect purchase() throws Exception {
    rig.send(Requests.cupPurchase("P1", 60_000), Requests.CUP_PURCHASE);
    rig.pass(2);
    return CallbackMessage.read(rig.listener.received().getLast()).redirect().orElseThrow();
  }

  private URI cupLink() {
    return link(
        "CNY",
        60_000,
        JsonObject.empty().with("language_code", "zh").with("payment_description", "one"));
  }

  private URI upiLink() {
    return link("INR", 100_000, JsonObject.empty());
  }

  private URI link(String currency, long minor, JsonObject more) {
    JsonObject parameters =
        more.with("project_id", Rig.PROJECT)
            .with("payment_id", "L1")
            .with("payment_amount", minor)
            .with("payment_currency", currency)
            .with("customer_id", "123");
    return new PaymentPageLink(rig.server.paymentPage()).signed(parameters, rig.key);
  }
}
