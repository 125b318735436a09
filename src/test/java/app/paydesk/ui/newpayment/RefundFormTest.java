package app.paydesk.ui.newpayment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A refund is typed for a payment that is known, and never for more than is left of it. */
class RefundFormTest {
  private final Bench bench = new Bench();

  @Test
  void aRefundOfAKnownPaymentCannotBeMoreThanWhatIsLeft() throws Exception {
    PaymentKey key = purchased("P-1", 150_000);
    bench.model.refund(key, "upi-refund");
    bench.type("payment.description", "Goods returned");
    bench.type("customer.ip_address", "185.123.193.224");
    bench.type("payment.amount", "1,500.01");

    assertThat(bench.review().errors())
        .singleElement()
        .satisfies(p -> assertThat(p.sentence()).contains("1,500.00 INR"));
    bench.type("payment.amount", "500.00");
    assertThat(bench.model.blocked()).isEmpty();
    bench.model.ask();
    bench.model.confirm();
    JsonObject wire = bench.gate.wire().getFirst();
    assertThat(wire.text("general.payment_id")).contains("P-1");
    assertThat(wire.text("payment.merchant_refund_id")).contains(bench.sent.getFirst().ref());
  }

  @Test
  void aWholeRefundSendsNoAmount() throws Exception {
    bench.model.refund(purchased("P-2", 150_000), "upi-refund");
    bench.type("payment.description", "Goods returned");
    bench.type("customer.ip_address", "185.123.193.224");
    assertThat(bench.model.blocked()).isPresent();
    bench.form().wholeProperty().set(true);
    bench.model.ask();
    bench.model.confirm();

    assertThat(bench.gate.wire().getFirst().at("payment.amount")).isEmpty();
    assertThat(bench.gate.wire().getFirst().at("payment.currency")).isEmpty();
  }

  @Test
  void aRefundIsInTheCurrencyOfItsPayment() throws Exception {
    bench.model.refund(purchased("P-4", 250, "USD"), "upi-refund");

    assertThat(bench.form().currency().code()).isEqualTo("USD");
  }

  @Test
  void paymentsThatCanBeRefundedAreFoundByPartOfTheirId() throws Exception {
    PaymentKey key = purchased("P-3", 150_000);
    bench.model.choose("upi-refund");

    bench.model.refundable(
        "P-", rows -> assertThat(rows).extracting(r -> r.key()).containsExactly(key));
  }

  private PaymentKey purchased(String id, long minor) throws Exception {
    return purchased(id, minor, "INR");
  }

  private PaymentKey purchased(String id, long minor, String currency) throws Exception {
    PaymentKey key = new PaymentKey(Bench.PROJECT, new PaymentId(id));
    String amount = "{\"amount\":" + minor + ",\"currency\":\"" + currency + "\"}";
    String body =
        """
        {"project_id":255,
         "payment":{"id":"%s","type":"purchase","status":"success","sum":%s,
          "date":"2026-11-22T12:00:00+0000"},
         "operation":{"id":1,"type":"sale","status":"success","code":"0","message":"Success",
          "date":"2026-11-22T12:00:00+0000","sum_initial":%s,"sum_converted":%s}}
        """
            .formatted(id, amount, amount, amount);
    Writes.append(
        bench.journal,
        key,
        Actors.DESK,
        List.of(
            new PaymentEvent.Reported(
                bench.clock.instant(),
                PaymentEvent.Source.CALLBACK,
                message(body),
                OptionalLong.empty())));
    return key;
  }

  private static CallbackMessage message(String body) throws Exception {
    return CallbackMessage.read(Json.object(body));
  }
}
