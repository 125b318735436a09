package app.paydesk.gate;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Takes members away, moves, doubles and replaces them, and adds unknown ones. */
public final class Mangled {
  private Mangled() {}

  public static JsonObject of(JsonObject body, long seed, JsonValue extra) {
    return (JsonObject) mangled(body, new Random(seed), extra);
  }

  private static JsonValue mangled(JsonValue value, Random random, JsonValue extra) {
    if (!(value instanceof JsonObject object)) {
      return random.nextInt(8) == 0 ? extra : value;
    }
    List<JsonObject.Member> members = new ArrayList<>();
    for (JsonObject.Member member : object.members()) {
      JsonValue inner = mangled(member.value(), random, extra);
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> members.add(random.nextInt(members.size() + 1), with(member, inner));
        case 2 -> members.addAll(List.of(with(member, inner), with(member, extra)));
        case 3 -> members.addAll(List.of(with(member, extra), with(member, inner)));
        case 4 -> members.add(new JsonObject.Member("unknown_" + member.key(), extra));
        case 5 -> members.add(with(member, extra));
        default -> members.add(with(member, inner));
      }
    }
    return new JsonObject(members);
  }

  private static JsonObject.Member with(JsonObject.Member member, JsonValue value) {
    return new JsonObject.Member(member.key(), value);
  }
}
