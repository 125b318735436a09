package app.paydesk.history.sqlite;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.PartyFields;
import app.paydesk.method.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where a recorded request names the other end, as it is stored: paths by role. */
final class PartiesJson {
  private PartiesJson() {}

  static JsonObject write(PartyFields parties) {
    JsonFields json = new JsonFields();
    for (Role role : Role.values()) {
      List<String> paths = parties.paths().getOrDefault(role, List.of());
      if (!paths.isEmpty()) {
        json.add(
            role.name(),
            new JsonValue.Array(
                paths.stream().<JsonValue>map(path -> new JsonValue.Text(path)).toList()));
      }
    }
    return json.json();
  }

  /**
   * @throws IllegalArgumentException for a role that there is not
   */
  static PartyFields read(JsonObject json) {
    Map<Role, List<String>> paths = new EnumMap<>(Role.class);
    for (JsonObject.Member member : json.members()) {
      Stream<JsonValue> items =
          member.value() instanceof JsonValue.Array array ? array.items().stream() : Stream.empty();
      paths.put(Role.valueOf(member.key()), items.flatMap(item -> item.asText().stream()).toList());
    }
    return new PartyFields(paths);
  }
}
