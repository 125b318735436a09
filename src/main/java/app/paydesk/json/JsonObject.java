package app.paydesk.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object. Members keep their order, and repeated keys are all kept; look-ups take the last
 * one, as the Gate's own readers do.
 */
public record JsonObject(List<Member> members) implements JsonValue {

  /** One {@code "key": value}. */
  public record Member(String key, JsonValue value) {}

  private static final JsonObject EMPTY = new JsonObject(List.of());

  public JsonObject {
    members = List.copyOf(members);
  }

  /** {@code {}}. */
  public static JsonObject empty() {
    return EMPTY;
  }

  /** The value under {@code key}, the last one where the key repeats. */
  public Optional<JsonValue> get(String key) {
    for (int i = members.size() - 1; i >= 0; i--) {
      if (members.get(i).key().equals(key)) {
        return Optional.of(members.get(i).value());
      }
    }
    return Optional.empty();
  }

  /** The value at a dotted path such as {@code payment.sum.amount}. */
  public Optional<JsonValue> at(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return get(path);
    }
    return object(path.substring(0, dot)).flatMap(child -> child.at(path.substring(dot + 1)));
  }

  /** The scalar at a dotted path as plain text, see {@link JsonValue#asText()}. */
  public Optional<String> text(String path) {
    return at(path).flatMap(JsonValue::asText);
  }

  /** The object at a dotted path. */
  public Optional<JsonObject> object(String path) {
    return at(path).flatMap(v -> v instanceof JsonObject o ? Optional.of(o) : Optional.empty());
  }

  /** The whole number at a dotted path, empty where it is absent, no number or out of range. */
  public Optional<Long> whole(String path) {
    return text(path)
        .flatMap(
            digits -> {
              try {
                return Optional.of(Long.parseLong(digits));
              } catch (NumberFormatException e) {
                return Optional.empty();
              }
            });
  }

  /** A copy with the value at a dotted path set; objects on the way are made where missing. */
  public JsonObject with(String path, JsonValue value) {
    int dot = path.indexOf('.');
    if (dot >= 0) {
      String head = path.substring(0, dot);
      JsonObject child = object(head).orElse(EMPTY);
      return with(head, child.with(path.substring(dot + 1), value));
    }
    List<Member> copy = new ArrayList<>(members);
    for (int i = copy.size() - 1; i >= 0; i--) {
      if (copy.get(i).key().equals(path)) {
        copy.set(i, new Member(path, value));
        return new JsonObject(copy);
      }
    }
    copy.add(new Member(path, value));
    return new JsonObject(copy);
  }

  /** A copy with a string at a dotted path. */
  public JsonObject with(String path, String value) {
    return with(path, new Text(value));
  }

  /** A copy with a whole number at a dotted path. */
  public JsonObject with(String path, long value) {
    return with(path, new Digits(Long.toString(value)));
  }

  /** A copy without any top-level member of that key. */
  public JsonObject without(String key) {
    return new JsonObject(members.stream().filter(m -> !m.key().equals(key)).toList());
  }
}
