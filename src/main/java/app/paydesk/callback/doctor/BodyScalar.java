package app.paydesk.callback.doctor;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scalar of a body with its place in it. */
record BodyScalar(List<String> path, JsonValue value) {
  BodyScalar {
    path = List.copyOf(path);
  }

  /** Which keys stay out of the signed text. */
  enum Leaving {
    /** {@code signature} out of objects, {@code frame_mode} out everywhere. */
    DOCUMENTED,
    SIGNATURE_AT_ROOT_ONLY,
    SIGNATURE_EVERYWHERE,
    FRAME_MODE_KEPT;

    boolean leaves(String key, int depth, boolean inArray) {
      return switch (key) {
        case "signature" ->
            switch (this) {
              case DOCUMENTED, FRAME_MODE_KEPT -> !inArray;
              case SIGNATURE_AT_ROOT_ONLY -> depth == 0;
              case SIGNATURE_EVERYWHERE -> true;
            };
        case "frame_mode" -> this != FRAME_MODE_KEPT;
        default -> false;
      };
    }
  }

  static List<BodyScalar> of(JsonObject body) {
    return of(body, Leaving.DOCUMENTED);
  }

  static List<BodyScalar> of(JsonObject body, Leaving leaving) {
    List<BodyScalar> entries = new ArrayList<>();
    collect(List.of(), body, false, leaving, entries);
    return entries;
  }

  private static void collect(
      List<String> path,
      JsonValue value,
      boolean inArray,
      Leaving leaving,
      List<BodyScalar> entries) {
    switch (value) {
      case JsonObject object -> {
        Map<String, JsonValue> last = new LinkedHashMap<>();
        object.members().forEach(member -> last.put(member.key(), member.value()));
        last.forEach(
            (key, inner) -> {
              if (!leaving.leaves(key, path.size(), inArray)) {
                collect(joined(path, key), inner, inArray, leaving, entries);
              }
            });
      }
      case JsonValue.Array array -> {
        for (int i = 0; i < array.items().size(); i++) {
          collect(joined(path, Integer.toString(i)), array.items().get(i), true, leaving, entries);
        }
      }
      case JsonValue scalar -> entries.add(new BodyScalar(path, scalar));
    }
  }

  private static List<String> joined(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  String dotted() {
    return String.join(".", path);
  }

  BodyScalar with(JsonValue other) {
    return new BodyScalar(path, other);
  }

  BodyScalar with(String text) {
    return new BodyScalar(path, new JsonValue.Text(text));
  }

  /** The value as the documents sign it. */
  String text() {
    return value instanceof JsonValue.Bool bool
        ? (bool.value() ? "1" : "0")
        : value.asText().orElse("");
  }
}
