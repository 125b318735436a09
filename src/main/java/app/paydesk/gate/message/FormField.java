package app.paydesk.gate.message;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * One field of a form that a customer's browser posts.
 *
 * @param name as the form names it; of a nested value {@code outer[inner]} or {@code outer[0]}
 * @param value as text; booleans as {@code true} and {@code false}, null as nothing
 */
public record FormField(String name, String value) {

  /** The fields of a body in its order; empty objects and arrays give none. */
  static List<FormField> of(JsonObject body) {
    List<FormField> fields = new ArrayList<>();
    body.members().forEach(member -> add(member.key(), member.value(), fields));
    return List.copyOf(fields);
  }

  private static void add(String name, JsonValue value, List<FormField> fields) {
    switch (value) {
      case JsonObject object ->
          object.members().forEach(m -> add(name + "[" + m.key() + "]", m.value(), fields));
      case JsonValue.Array array -> {
        for (int i = 0; i < array.items().size(); i++) {
          add(name + "[" + i + "]", array.items().get(i), fields);
        }
      }
      case JsonValue.Text _,
          JsonValue.Digits _,
          JsonValue.Bool _,
          JsonValue.Null _,
          JsonValue.Secret _ ->
          fields.add(new FormField(name, value.asText().orElse("")));
    }
  }
}
