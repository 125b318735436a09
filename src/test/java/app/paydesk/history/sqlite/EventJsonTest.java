package app.paydesk.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.PartyFields;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.payment.CardTag;
import app.paydesk.payment.Concern;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456789Z");

  static Stream<PaymentEvent> everyKind() throws Exception {
    return Stream.of(
        new PaymentEvent.Recorded(
            AT,
            "SP-1",
            "sepa-payout",
            Optional.of(Money.of(25_000, "EUR")),
            "Erika Mustermann · BE68539007547034",
            "/v2/payment/sepa/payout",
            Json.object("{\"bank\":{\"iban\":\"BE68539007547034\"}}"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            new PartyFields(Map.of(Role.ACCOUNT, List.of("bank.iban"))),
            Optional.empty()),
        new PaymentEvent.Recorded(
            AT,
            "PO-1",
            "cup-payout",
            Optional.of(Money.of(Long.MAX_VALUE, "CNY")),
            "伍倩文 \"x\" \\ \u0001",
            "/v2/payment/chinaunionpay/payout",
            Json.object("{\"payment\":{\"amount\":48560,\"note\":1.0},\"list\":[true,null]}"),
            Map.of("customer.phone", "asked the customer", "card.pan", "old card")),
        new PaymentEvent.Recorded(
            AT, "RF-1", "upi-refund", Optional.empty(), "", "/x", Json.object("{}"), Map.of()),
        new PaymentEvent.Recorded(
            AT,
            "PO-2",
            "cup-payout",
            Optional.empty(),
            "",
            "/x",
            Json.object("{}"),
            Map.of(),
            Optional.of(new CardTag("0".repeat(8), "a".repeat(64)))),
        new PaymentEvent.Recorded(
            AT,
            "PU-1",
            "cup-link",
            Optional.of(Money.of(60_000, "CNY")),
            "127",
            "https://pay.example/payment",
            Json.object("{\"payment_id\":\"PU-1\"}"),
            Map.of(),
            Optional.empty(),
            Optional.of(
                new PaymentEvent.Link(
                    URI.create("https://pay.example/payment?payment_id=PU-1&signature=a%2Bb%3D"),
                    Optional.of(AT)))),
        new PaymentEvent.Recorded(
            AT,
            "PU-2",
            "upi-link",
            Optional.empty(),
            "",
            "https://pay.example/payment",
            Json.object("{}"),
            Map.of(),
            Optional.empty(),
            Optional.of(
                new PaymentEvent.Link(
                    URI.create("https://pay.example/payment?signature=a"), Optional.empty()))),
        new PaymentEvent.Expired(AT, "PU-1"),
        new PaymentEvent.Settled(
            AT,
            List.of(Concern.overdue("PO-1"), new Concern(Concern.Kind.UNKNOWN_WORD, "held")),
            "asked them"),
        new PaymentEvent.Resent(AT, "PO-1", "asked the Gate", 4, Duration.ofSeconds(150)),
        new PaymentEvent.Recorded(
                AT,
                "PO-1",
                "cup-payout",
                Optional.empty(),
                "",
                "/v2/x",
                JsonObject.empty(),
                Map.of())
            .in(
                new BatchPlace(
                    new BatchId("B-1"), 2, "0123456789abcdef".repeat(2), "fe".repeat(16))),
        new PaymentEvent.Withdrawn(AT, "PO-1", "twice in the file"),
        new PaymentEvent.Sending(AT, "PO-1"),
        new PaymentEvent.Accepted(AT, "PO-1", "abc-00000001", Duration.ofNanos(81_234_567)),
        new PaymentEvent.Refused(
            AT,
            "PO-1",
            422,
            "2004",
            "Required field not provided",
            List.of(new FieldError("2004", "card.pan", "missing"))),
        new PaymentEvent.Unanswered(AT, "PO-1", GateReply.Why.INTERRUPTED, ""),
        new PaymentEvent.NotKnown(AT, "PO-1", "3061"),
        new PaymentEvent.Reported(AT, PaymentEvent.Source.STATUS, nothing(), OptionalLong.empty()),
        new PaymentEvent.Reported(
            AT, PaymentEvent.Source.CALLBACK, everything(), OptionalLong.of(77)));
  }

  private static CallbackMessage nothing() {
    return new CallbackMessage(
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static CallbackMessage everything() throws Exception {
    return new CallbackMessage(
        OptionalLong.of(580),
        Optional.of("PO-1"),
        Optional.of("purchase"),
        Optional.of("partially refunded"),
        Optional.of(AT),
        Optional.of(Money.of(100, "USD")),
        Optional.of("words"),
        Optional.of("RF-1"),
        Optional.of("621799******3840"),
        Optional.of(
            new CallbackMessage.Operation(
                Optional.of("49572000001897"),
                Optional.of("refund"),
                Optional.of("success"),
                Optional.of(AT),
                Optional.of(AT.minusSeconds(9)),
                Optional.of("225baf"),
                Optional.of(Money.of(150, "USD")),
                Optional.of(Money.of(10796, "INR")),
                Optional.of("0"),
                Optional.of("Success"),
                Optional.of("1309"),
                Optional.of("REF-2456"),
                Optional.of("2019-09-03T11:05:07+0000"))),
        Optional.of(
            new CallbackMessage.Redirect(
                "POST", "https://pay.example/x", Json.object("{\"a.b\":\"c\"}"))),
        List.of());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void anEventComesBackAsItWasStored(PaymentEvent event) {
    assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
  }

  @Test
  void everyKindOfEventIsTried() throws Exception {
    assertThat(everyKind().map(Object::getClass).distinct().count())
        .isEqualTo(PaymentEvent.class.getPermittedSubclasses().length);
  }

  @Test
  void whatIsNoEventIsRefused() {
    assertThatThrownBy(() -> EventJson.read("{}")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> EventJson.read("[")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aReportGetsTheNumberOfItsCallbackAfterwards() {
    PaymentEvent.Reported report =
        new PaymentEvent.Reported(
            AT,
            PaymentEvent.Source.CALLBACK,
            CallbackMessage.read(Callbacks.read("cup-payout-success")),
            OptionalLong.empty());
    String told = EventJson.told(EventJson.write(report), 17, new byte[] {1, (byte) 0xab});
    assertThat(EventJson.read(told)).isEqualTo(report.in(17));
    assertThat(told).endsWith(",\"sha256\":\"01ab\"}");
  }
}
