package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.ProcessingTimes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;

/** What was agreed with the provider, as members of a profile; times stand in minutes. */
final class AgreementJson {
  private static final String LIMITS = "limits";
  private static final String TIMES = "times";
  private static final String OPTIONAL = "optional_fields";

  private AgreementJson() {}

  static JsonObject write(JsonObject profile, Agreement agreement) {
    JsonObject json = profile;
    for (Map.Entry<String, Limits> entry : agreement.limits().entrySet()) {
      json = json.with(LIMITS + "." + entry.getKey(), limit(entry.getValue()));
    }
    for (Map.Entry<String, ProcessingTimes> entry : agreement.times().entrySet()) {
      JsonObject times =
          JsonObject.empty()
              .with("basic", entry.getValue().basic().toMinutes())
              .with("threshold", entry.getValue().threshold().toMinutes());
      json = json.with(TIMES + "." + entry.getKey(), times);
    }
    for (Map.Entry<String, Set<String>> entry : agreement.optional().entrySet()) {
      json =
          json.with(
              OPTIONAL + "." + entry.getKey(),
              new JsonValue.Array(
                  entry.getValue().stream().sorted().<JsonValue>map(JsonValue.Text::new).toList()));
    }
    return json;
  }

  static JsonObject without(JsonObject profile) {
    return profile.without(LIMITS).without(TIMES).without(OPTIONAL);
  }

  static Agreement read(JsonObject profile) {
    return new Agreement(
        each(profile, LIMITS, (_, value) -> limits(value)),
        each(profile, TIMES, AgreementJson::times),
        each(profile, OPTIONAL, (_, value) -> names(value)));
  }

  private static <T> Map<String, T> each(
      JsonObject profile, String member, BiFunction<String, JsonValue, Optional<T>> reading) {
    Map<String, T> read = new LinkedHashMap<>();
    for (JsonObject.Member entry : profile.object(member).orElse(JsonObject.empty()).members()) {
      reading.apply(entry.key(), entry.value()).ifPresent(value -> read.put(entry.key(), value));
    }
    return read;
  }

  private static JsonObject limit(Limits limits) {
    JsonObject json = JsonObject.empty();
    if (limits.minimum().isPresent()) {
      json = json.with("minimum", limits.minimum().getAsLong());
    }
    if (limits.maximum().isPresent()) {
      json = json.with("maximum", limits.maximum().getAsLong());
    }
    return json;
  }

  private static Optional<Limits> limits(JsonValue value) {
    return value instanceof JsonObject limit
        ? Optional.of(
            new Limits(optional(limit.whole("minimum")), optional(limit.whole("maximum"))))
        : Optional.empty();
  }

  private static OptionalLong optional(Optional<Long> value) {
    return value.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  private static Optional<ProcessingTimes> times(String operation, JsonValue value) {
    if (!(value instanceof JsonObject times)) {
      return Optional.empty();
    }
    return Optional.of(
        Profile.times(
            operation, times.whole("basic").orElse(0L), times.whole("threshold").orElse(0L)));
  }

  private static Optional<Set<String>> names(JsonValue value) {
    if (!(value instanceof JsonValue.Array array)) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    array.items().forEach(item -> item.asText().ifPresent(names::add));
    return Optional.of(names);
  }
}
