package app.paydesk.history.sqlite;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.json.UtcTime;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds and reads JSON objects whose keys are taken as they are, dots included. */
final class JsonFields {
  private final List<JsonObject.Member> members = new ArrayList<>();

  JsonFields add(String key, JsonValue value) {
    members.add(new JsonObject.Member(key, value));
    return this;
  }

  JsonFields add(String key, String value) {
    return add(key, new JsonValue.Text(value));
  }

  JsonFields add(String key, long value) {
    return add(key, new JsonValue.Digits(Long.toString(value)));
  }

  JsonFields add(String key, Instant value) {
    return add(key, value.toString());
  }

  JsonFields text(String key, Optional<String> value) {
    value.ifPresent(v -> add(key, v));
    return this;
  }

  JsonFields time(String key, Optional<Instant> value) {
    value.ifPresent(v -> add(key, v));
    return this;
  }

  JsonFields money(String key, Optional<Money> value) {
    value.ifPresent(
        m ->
            add(
                key,
                new JsonFields()
                    .add("minor", m.minor())
                    .add("currency", m.currency().code())
                    .json()));
    return this;
  }

  JsonObject json() {
    return new JsonObject(members);
  }

  static Optional<String> text(JsonObject json, String key) {
    return json.get(key).flatMap(JsonValue::asText);
  }

  static String need(JsonObject json, String key) {
    return text(json, key)
        .orElseThrow(() -> new IllegalStateException("a stored event lacks " + key));
  }

  static Optional<Instant> time(JsonObject json, String key) {
    return text(json, key).map(JsonFields::instant);
  }

  static Instant instant(String stored) {
    return UtcTime.read(stored, "Z").orElseGet(() -> Instant.parse(stored));
  }

  static Optional<Money> money(JsonObject json, String key) {
    return json.object(key)
        .map(
            m ->
                new Money(Long.parseLong(need(m, "minor")), new CurrencyCode(need(m, "currency"))));
  }

  static JsonObject object(JsonObject json, String key) {
    return json.object(key).orElse(JsonObject.empty());
  }
}
