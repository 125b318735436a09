package app.paydesk.history.sqlite;

import app.paydesk.journal.Fact;
import app.paydesk.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a profile said, as an entry of the journal stores it. */
final class ProfileChangedJson {
  private ProfileChangedJson() {}

  static JsonFields write(String name, Map<String, String> settings) {
    JsonFields kept = new JsonFields();
    new TreeMap<>(settings).forEach(kept::add);
    return new JsonFields().add("name", name).add("settings", kept.json());
  }

  static String name(JsonObject json) {
    return JsonFields.need(json, "name");
  }

  static Fact.ProfileChanged read(JsonObject json) {
    Map<String, String> settings = new HashMap<>();
    for (JsonObject.Member member : JsonFields.object(json, "settings").members()) {
      member.value().asText().ifPresent(value -> settings.put(member.key(), value));
    }
    return new Fact.ProfileChanged(settings);
  }
}
