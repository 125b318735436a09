package app.paydesk.history.sqlite;

import app.paydesk.card.CardMask;
import app.paydesk.gate.message.MessageSweep;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.Map;

/** Takes full card numbers out of stored events, each member by what it stands for. */
final class EventSweep {
  /** Members of a stored message and where the Gate sends them. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("payment", "payment.id"),
          Map.entry("payment_type", "payment.type"),
          Map.entry("payment_status", "payment.status"),
          Map.entry("description", "payment.description"),
          Map.entry("merchant_refund_id", "payment.merchant_refund_id"),
          Map.entry("account", "account.number"),
          Map.entry("errors", "errors"),
          Map.entry("operation.id", "operation.id"),
          Map.entry("operation.type", "operation.type"),
          Map.entry("operation.status", "operation.status"),
          Map.entry("operation.code", "operation.code"),
          Map.entry("operation.message", "operation.message"),
          Map.entry("operation.request", "operation.request_id"),
          Map.entry("operation.provider", "operation.provider.id"),
          Map.entry("operation.provider_payment", "operation.provider.payment_id"),
          Map.entry("operation.provider_date", "operation.provider.date"),
          Map.entry("redirect.method", "redirect_data.method"),
          Map.entry("redirect.url", "redirect_data.url"),
          Map.entry("redirect.body", "redirect_data.body"));

  private final SigningKey key;

  EventSweep(SigningKey key) {
    this.key = key;
  }

  /** The name under which a payment is kept whose ID is a card number; else the ID. */
  String name(String paymentId) {
    return text("payment.id", paymentId);
  }

  /** The event without full card numbers; the same text where there is none. */
  String masked(String payload) {
    try {
      JsonObject event = Json.object(payload);
      JsonObject masked = masked(event);
      return masked.equals(event) ? payload : Json.compact(masked);
    } catch (JsonException e) {
      throw new IllegalStateException("a stored event cannot be read", e);
    }
  }

  private JsonObject masked(JsonObject event) {
    JsonObject masked = event;
    for (String member : new String[] {"reason", "detail", "payee", "code"}) {
      masked = free(masked, member);
    }
    if (masked.object("reasons").isPresent()) {
      masked = masked.with("reasons", free(masked.object("reasons").get()));
    }
    if (masked.get("errors").isPresent()) {
      masked = placed(masked, "errors", "errors");
    }
    if (masked.object("request").isPresent()) {
      masked = masked.with("request", request(masked.object("request").get(), masked));
    }
    return masked.object("message").isPresent()
        ? masked.with("message", message(masked.object("message").get()))
        : free(masked, "message");
  }

  private JsonObject message(JsonObject message) {
    JsonObject masked = message;
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      masked = placed(masked, place.getKey(), place.getValue());
    }
    return masked;
  }

  // What a person gave a reason for only looks like a card; our own names are never card numbers.
  private JsonObject request(JsonObject request, JsonObject event) {
    JsonObject masked = MessageSweep.masked(request, key);
    for (String own : new String[] {"general.payment_id", "payment.merchant_refund_id"}) {
      masked = kept(masked, request, own);
    }
    for (JsonObject.Member reason : JsonFields.object(event, "reasons").members()) {
      masked = kept(masked, request, reason.key());
    }
    return masked;
  }

  private static JsonObject kept(JsonObject masked, JsonObject request, String path) {
    return request.at(path).map(value -> masked.with(path, value)).orElse(masked);
  }

  private JsonObject placed(JsonObject json, String member, String place) {
    JsonValue value = json.at(member).orElse(null);
    if (value == null) {
      return json;
    }
    JsonValue swept =
        MessageSweep.masked(JsonObject.empty().with(place, value), key).at(place).orElse(value);
    return swept.equals(value) ? json : json.with(member, swept);
  }

  private String text(String place, String value) {
    return MessageSweep.masked(JsonObject.empty().with(place, value), key)
        .text(place)
        .orElse(value);
  }

  private static JsonObject free(JsonObject json) {
    return new JsonObject(
        json.members().stream().map(m -> new JsonObject.Member(m.key(), free(m.value()))).toList());
  }

  private static JsonObject free(JsonObject json, String member) {
    return json.get(member).map(value -> json.with(member, free(value))).orElse(json);
  }

  private static JsonValue free(JsonValue value) {
    return value instanceof JsonValue.Text(String text)
        ? new JsonValue.Text(CardMask.masked(text))
        : value;
  }
}
