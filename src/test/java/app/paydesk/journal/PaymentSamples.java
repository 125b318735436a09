package app.paydesk.journal;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Payments and callbacks of one project as the contract needs them. */
final class PaymentSamples {
  static final long PROJECT = 200;
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private PaymentSamples() {}

  static PaymentKey key(String id) {
    return new PaymentKey(PROJECT, new PaymentId(id));
  }

  static PaymentEvent.Recorded recorded(String ref, long minor) {
    return recorded(ref, NOON, Optional.of(Money.of(minor, "CNY")));
  }

  static PaymentEvent.Recorded recorded(String ref, Instant at, Optional<Money> amount) {
    return new PaymentEvent.Recorded(
        at,
        ref,
        "cup-payout",
        amount,
        "伍倩文",
        "/v2/payment/chinaunionpay/payout",
        JsonObject.empty().with("customer.id", "wu-1"),
        Map.of());
  }

  static PaymentEvent.Unanswered unanswered(String ref, String detail) {
    return new PaymentEvent.Unanswered(NOON, ref, GateReply.Why.TIMED_OUT, detail);
  }

  /** What the Gate tells of a purchase that was paid. */
  static PaymentEvent.Reported paid(String id, long minor) {
    return reported(id, "sale", "success", minor, "Success");
  }

  static PaymentEvent.Reported reported(
      String id, String type, String status, long minor, String text) {
    return reported(id, "4957", type, status, minor, text);
  }

  static PaymentEvent.Reported reported(
      String id, String operation, String type, String status, long minor, String text) {
    Money amount = Money.of(minor, "CNY");
    Optional<Instant> date = Optional.of(NOON.plusSeconds(4));
    return new PaymentEvent.Reported(
        NOON.plusSeconds(5),
        PaymentEvent.Source.CALLBACK,
        new CallbackMessage(
            OptionalLong.of(PROJECT),
            Optional.of(id),
            Optional.of("purchase"),
            Optional.of(status),
            date,
            Optional.of(amount),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new CallbackMessage.Operation(
                    Optional.of(operation),
                    Optional.of(type),
                    Optional.of(status),
                    date,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(amount),
                    Optional.empty(),
                    Optional.of("0"),
                    Optional.of(text),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.empty(),
            List.of()),
        OptionalLong.empty());
  }

  static Delivery delivery(String paymentId, String body, Delivery.Verdict verdict) {
    return delivery(PROJECT, NOON, paymentId, body, verdict);
  }

  static Delivery delivery(
      long project, Instant received, String paymentId, String body, Delivery.Verdict verdict) {
    return new Delivery(
        0,
        received,
        project,
        "127.0.0.1",
        "Content-Type: application/json",
        body.getBytes(StandardCharsets.UTF_8),
        verdict,
        new VerdictDetail.Unsaid(),
        Optional.of(paymentId),
        "sale",
        "success",
        "0",
        new CallbackEffect.Unjudged());
  }
}
