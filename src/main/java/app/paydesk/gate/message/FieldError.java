package app.paydesk.gate.message;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/**
 * One entry of {@code errors} in a reply or a callback: what the Gate finds wrong.
 *
 * @param code response code, empty where it gave none
 * @param field dotted path of the field, empty where it named none
 * @param message the Gate's own words
 */
public record FieldError(String code, String field, String message) {
  private static final int MOST = 50;

  /**
   * The first 50 entries of {@code errors}, of the body itself, its payment and its operation; one
   * that stands without a list is read as well.
   */
  public static List<FieldError> in(JsonObject body) {
    return Stream.of("errors", "payment.errors", "operation.errors")
        .flatMap(place -> body.at(place).stream())
        .flatMap(
            value -> value instanceof JsonValue.Array a ? a.items().stream() : Stream.of(value))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .limit(MOST)
        .map(FieldError::of)
        .distinct()
        .toList();
  }

  private static FieldError of(JsonObject error) {
    return new FieldError(
        error.text("code").orElse(""),
        error.text("field").orElse(""),
        error.text("message").or(() -> error.text("description")).orElse(""));
  }
}
