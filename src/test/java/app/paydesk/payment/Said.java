package app.paydesk.payment;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes messages of the Gate. */
public record Said(
    String paymentStatus,
    Optional<Money> sum,
    String refundId,
    String operationId,
    String type,
    String status,
    String code,
    Optional<Instant> date,
    String requestId,
    Optional<Money> amount) {
  public static final PaymentKey KEY = new PaymentKey(580, new PaymentId("PO-1"));
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  public static Said of(String operationId, String type, String status, int second) {
    return new Said(
        status,
        Optional.empty(),
        "",
        operationId,
        type,
        status,
        "",
        Optional.of(NOON.plusSeconds(second)),
        "",
        Optional.empty());
  }

  public Said payment(String word, long left) {
    return new Said(
        word,
        Optional.of(Money.of(left, "USD")),
        refundId,
        operationId,
        type,
        status,
        code,
        date,
        requestId,
        amount);
  }

  public Said amount(long minor) {
    return new Said(
        paymentStatus,
        sum,
        refundId,
        operationId,
        type,
        status,
        code,
        date,
        requestId,
        Optional.of(Money.of(minor, "USD")));
  }

  public Said named(String refund, String request) {
    return new Said(
        paymentStatus, sum, refund, operationId, type, status, code, date, request, amount);
  }

  public Said code(String value) {
    return new Said(
        paymentStatus, sum, refundId, operationId, type, status, value, date, requestId, amount);
  }

  public CallbackMessage message() {
    return new CallbackMessage(
        OptionalLong.of(580),
        Optional.of("PO-1"),
        Optional.of("purchase"),
        some(paymentStatus),
        date,
        sum,
        Optional.empty(),
        some(refundId),
        Optional.empty(),
        Optional.of(
            new CallbackMessage.Operation(
                some(operationId),
                some(type),
                some(status),
                date,
                Optional.empty(),
                some(requestId),
                amount,
                Optional.empty(),
                some(code),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        Optional.empty(),
        List.of());
  }

  public PaymentEvent at(int second) {
    return new PaymentEvent.Reported(
        NOON.plusSeconds(second), PaymentEvent.Source.CALLBACK, message(), OptionalLong.empty());
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
