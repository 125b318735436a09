package app.paydesk.sandbox;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A payment as one line of the ledger file. */
final class PaymentLine {
  private PaymentLine() {}

  static JsonObject write(SandboxPayment payment) {
    JsonObject line =
        JsonObject.empty()
            .with("payment_id", payment.id())
            .with("type", payment.type())
            .with("status", payment.status())
            .with("date", payment.date().toString())
            .with("amount", payment.sum().minor())
            .with("currency", payment.sum().currency().code())
            .with("description", payment.description());
    line = optional(line, "account", payment.account());
    line = optional(line, "customer_id", payment.customerId());
    line = optional(line, "phone", payment.phone());
    line = optional(line, "return_url", payment.returnUrl());
    line = route(line, payment.route());
    List<JsonValue> operations =
        payment.operations().stream().map(o -> (JsonValue) write(o)).toList();
    return line.with("operations", new JsonValue.Array(operations));
  }

  private static JsonObject route(JsonObject line, CallbackRoute route) {
    JsonObject routed = optional(line, "callback_url", route.usual());
    routed = optional(routed, "success_callback_url", route.success());
    routed = optional(routed, "decline_callback_url", route.decline());
    return route.off() ? routed.with("callbacks_off", new JsonValue.Bool(true)) : routed;
  }

  private static JsonObject write(SandboxOperation operation) {
    JsonObject line =
        JsonObject.empty()
            .with("id", operation.id())
            .with("operation", operation.key())
            .with("type", operation.type())
            .with("amount", operation.sum().minor())
            .with("currency", operation.sum().currency().code())
            .with("request_id", operation.requestId())
            .with("created", operation.created().toString())
            .with("date", operation.date().toString())
            .with("status", operation.status());
    line = optional(line, "code", operation.code().map(GateCode::code));
    line = optional(line, "merchant_refund_id", operation.refundId());
    return line.with("scenario", operation.scenario())
        .with("executions", operation.executions())
        .with("reported", new JsonValue.Bool(operation.reported()))
        .with("beat", operation.beat());
  }

  private static JsonObject optional(JsonObject line, String key, Optional<String> value) {
    return value.map(v -> line.with(key, v)).orElse(line);
  }

  /**
   * @throws JsonException if the line is no payment
   */
  static SandboxPayment read(String text) throws JsonException {
    JsonObject line = Json.object(text);
    try {
      return new SandboxPayment(
          text(line, "payment_id"),
          text(line, "type"),
          text(line, "status"),
          Instant.parse(text(line, "date")),
          money(line),
          text(line, "description"),
          line.text("account"),
          line.text("customer_id"),
          line.text("phone"),
          line.text("return_url"),
          new CallbackRoute(
              line.text("callback_url"),
              line.text("success_callback_url"),
              line.text("decline_callback_url"),
              line.text("callbacks_off").isPresent()),
          operations(line));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new JsonException("not a payment of the ledger: " + e.getMessage(), 1, 1);
    }
  }

  private static List<SandboxOperation> operations(JsonObject line) {
    if (line.get("operations").orElseThrow(() -> lacks("operations"))
        instanceof JsonValue.Array array) {
      return array.items().stream()
          .map(item -> operation(item instanceof JsonObject o ? o : JsonObject.empty()))
          .toList();
    }
    throw lacks("operations");
  }

  private static SandboxOperation operation(JsonObject line) {
    return new SandboxOperation(
        whole(line, "id"),
        text(line, "operation"),
        text(line, "type"),
        money(line),
        text(line, "request_id"),
        Instant.parse(text(line, "created")),
        Instant.parse(text(line, "date")),
        text(line, "status"),
        line.text("code").map(GateCode::of),
        line.text("merchant_refund_id"),
        text(line, "scenario"),
        Math.toIntExact(whole(line, "executions")),
        text(line, "reported").equals("true"),
        Math.toIntExact(line.whole("beat").orElse(0L)));
  }

  private static Money money(JsonObject line) {
    return Money.of(whole(line, "amount"), text(line, "currency"));
  }

  private static String text(JsonObject line, String key) {
    return line.text(key).orElseThrow(() -> lacks(key));
  }

  private static long whole(JsonObject line, String key) {
    return line.whole(key).orElseThrow(() -> lacks(key));
  }

  private static IllegalArgumentException lacks(String key) {
    return new IllegalArgumentException("it lacks " + key);
  }
}
