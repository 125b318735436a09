package app.paydesk.history.sqlite;

import app.paydesk.gate.message.FieldError;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.List;
import java.util.stream.Stream;

/** What the Gate finds wrong, as it is stored in an event. */
final class FieldErrors {
  private FieldErrors() {}

  static JsonValue write(List<FieldError> errors) {
    return new JsonValue.Array(
        errors.stream()
            .<JsonValue>map(
                error ->
                    new JsonFields()
                        .add("code", error.code())
                        .add("field", error.field())
                        .add("message", error.message())
                        .json())
            .toList());
  }

  static List<FieldError> read(JsonObject json, String key) {
    return json.get(key).stream()
        .flatMap(v -> v instanceof JsonValue.Array a ? a.items().stream() : Stream.empty())
        .map(
            v ->
                v instanceof JsonObject e
                    ? new FieldError(
                        JsonFields.need(e, "code"),
                        JsonFields.need(e, "field"),
                        JsonFields.need(e, "message"))
                    : new FieldError("", "", ""))
        .toList();
  }
}
