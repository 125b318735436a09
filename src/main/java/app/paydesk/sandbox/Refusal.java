package app.paydesk.sandbox;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.List;

/**
 * An unsigned no.
 *
 * @param status HTTP status
 * @param fields dotted paths of the fields at fault
 */
record Refusal(int status, GateCode code, List<String> fields) {
  Refusal {
    fields = List.copyOf(fields);
  }

  static Refusal of(int status, GateCode code, String... fields) {
    return new Refusal(status, code, List.of(fields));
  }

  JsonObject body() {
    JsonObject body =
        JsonObject.empty()
            .with("status", "error")
            .with("code", code.code())
            .with("message", code.message());
    return fields.isEmpty() ? body : body.with("errors", errors());
  }

  private JsonValue errors() {
    return new JsonValue.Array(
        fields.stream()
            .map(
                field ->
                    (JsonValue)
                        JsonObject.empty()
                            .with("code", code.code())
                            .with("field", field)
                            .with("message", code.message()))
            .toList());
  }
}
