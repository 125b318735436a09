package app.paydesk.callback.inbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one body says otherwise than another, field by field, whatever their order. */
public final class Difference {
  private Difference() {}

  /** What became of a field. */
  public enum Kind {
    CHANGED,
    ADDED,
    GONE
  }

  /**
   * One field.
   *
   * @param path dotted
   * @param before empty where it was added
   * @param after empty where it is gone
   */
  public record Change(String path, Kind kind, String before, String after) {}

  /** The changes by path; the signature changes with every body and is left out. */
  public static List<Change> between(JsonObject before, JsonObject after) {
    Map<String, JsonValue> old = fields(before);
    Map<String, JsonValue> now = fields(after);
    Set<String> paths = new TreeSet<>(old.keySet());
    paths.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    for (String path : paths) {
      change(path, Optional.ofNullable(old.get(path)), Optional.ofNullable(now.get(path)))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static Optional<Change> change(
      String path, Optional<JsonValue> was, Optional<JsonValue> is) {
    if (was.isPresent() && is.isPresent() && same(was.get(), is.get())) {
      return Optional.empty();
    }
    Kind kind = was.isEmpty() ? Kind.ADDED : is.isEmpty() ? Kind.GONE : Kind.CHANGED;
    return Optional.of(
        new Change(
            path,
            kind,
            was.map(Difference::shown).orElse(""),
            is.map(Difference::shown).orElse("")));
  }

  private static Map<String, JsonValue> fields(JsonObject body) {
    Map<String, JsonValue> fields = new TreeMap<>();
    collect("", body, fields);
    fields.keySet().removeIf(path -> path.equals("signature") || path.equals("general.signature"));
    return fields;
  }

  private static void collect(String path, JsonValue value, Map<String, JsonValue> fields) {
    String prefix = path.isEmpty() ? "" : path + ".";
    switch (value) {
      case JsonObject object when !object.members().isEmpty() || path.isEmpty() ->
          object.members().forEach(m -> collect(prefix + m.key(), m.value(), fields));
      case JsonValue.Array array when !array.items().isEmpty() -> {
        for (int i = 0; i < array.items().size(); i++) {
          collect(prefix + i, array.items().get(i), fields);
        }
      }
      case JsonValue other -> fields.put(path, other);
    }
  }

  private static boolean same(JsonValue was, JsonValue is) {
    if (was instanceof JsonValue.Digits(String left)
        && is instanceof JsonValue.Digits(String right)) {
      return new BigDecimal(left).compareTo(new BigDecimal(right)) == 0;
    }
    return was.equals(is);
  }

  private static String shown(JsonValue value) {
    return switch (value) {
      case JsonValue.Null _ -> "null";
      case JsonObject _ -> "{}";
      case JsonValue.Array _ -> "[]";
      case JsonValue scalar -> scalar.asText().orElse("");
    };
  }
}
