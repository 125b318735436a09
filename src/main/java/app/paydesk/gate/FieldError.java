package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.List;

/**
 * One entry of {@code errors} in a reply or a callback: what the Gate finds wrong.
 *
 * @param code response code, empty where it gave none
 * @param field dotted path of the field, empty where it named none
 * @param message the Gate's own words
 */
public record FieldError(String code, String field, String message) {
  private static final int MOST = 50;

  /** The first 50 entries of {@code errors}; one that stands without a list is read as well. */
  static List<FieldError> in(JsonObject body) {
    return body
        .get("errors")
        .map(value -> value instanceof JsonValue.Array array ? array.items() : List.of(value))
        .orElse(List.of())
        .stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .limit(MOST)
        .map(FieldError::of)
        .toList();
  }

  private static FieldError of(JsonObject error) {
    return new FieldError(
        error.text("code").orElse(""),
        error.text("field").orElse(""),
        error.text("message").or(() -> error.text("description")).orElse(""));
  }
}
