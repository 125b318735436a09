package app.paydesk.callback;

import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** True texts with a value that an attacker chose, and other bodies that may have such a text. */
final class Resplit {
  private static final String MESSAGE = "operation:id:7;operation:message:";

  private final Random random;

  Resplit(long seed) {
    random = new Random(seed);
  }

  static String sign(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
      byte[] made = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(made);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text as the key's holder signs it; the description is whatever suits an attacker. */
  String text(long project) {
    return MESSAGE
        + chosen()
        + ";operation:status:decline;payment:date:2026-11-28T10:00:00+0000;payment:description:"
        + chosen()
        + ";payment:id:REAL;payment:status:decline;payment:sum:amount:100;project_id:"
        + project;
  }

  /** The body whose text it is, as the key's holder has it. */
  JsonObject truth(String text) {
    int description = text.indexOf(";payment:description:");
    int date = text.lastIndexOf(";payment:date:", description);
    int status = text.lastIndexOf(";operation:status:", date);
    int id = text.lastIndexOf(";payment:id:REAL");
    String end = text.substring(id);
    return JsonObject.empty()
        .with("operation.id", "7")
        .with("operation.message", text.substring(MESSAGE.length(), status))
        .with("operation.status", "decline")
        .with("payment.date", "2026-11-28T10:00:00+0000")
        .with(
            "payment.description",
            text.substring(description + ";payment:description:".length(), id))
        .with("payment.id", "REAL")
        .with("payment.status", "decline")
        .with("payment.sum.amount", "100")
        .with("project_id", end.substring(end.lastIndexOf(':') + 1));
  }

  private String chosen() {
    StringBuilder chosen = new StringBuilder("x");
    List<String> pieces =
        List.of(
            ";payment:id:VICTIM",
            ";payment:status:success",
            ";payment:sum:amount:99",
            ";operation:status:success",
            ";operation:id:8",
            ";project_id:1",
            ";zz",
            ";zz:y",
            ";payment:",
            ":",
            ";",
            " and more");
    for (int i = random.nextInt(6); i > 0; i--) {
      chosen.append(pieces.get(random.nextInt(pieces.size())));
    }
    return chosen.toString();
  }

  /** A body whose text may be this one: lines joined, and paths ended, anywhere. */
  JsonObject body(String text) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (lines.isEmpty() || (random.nextInt(8) != 0 && part.contains(":"))) {
        lines.add(part);
      } else {
        lines.set(lines.size() - 1, lines.getLast() + ";" + part);
      }
    }
    JsonObject body = JsonObject.empty();
    for (String line : lines) {
      body = with(body, List.of(line.split(":", -1)), usual(line));
    }
    return body;
  }

  // Mostly as the documents have it, else anywhere.
  private int usual(String line) {
    int parts = line.split(":", -1).length;
    int usual = line.startsWith("payment:sum") ? 3 : line.startsWith("project_id") ? 1 : 2;
    int keys = random.nextInt(12) == 0 ? 1 + random.nextInt(parts) : usual;
    return Math.max(1, Math.min(keys, parts - 1));
  }

  private static JsonObject with(JsonObject body, List<String> parts, int keys) {
    String value = String.join(":", parts.subList(Math.min(keys, parts.size()), parts.size()));
    return set(body, parts.subList(0, keys), new JsonValue.Text(value));
  }

  private static JsonObject set(JsonObject object, List<String> keys, JsonValue value) {
    String key = keys.getFirst();
    JsonObject child =
        object.get(key).orElse(JsonObject.empty()) instanceof JsonObject known
            ? known
            : JsonObject.empty();
    JsonValue inner = keys.size() == 1 ? value : set(child, keys.subList(1, keys.size()), value);
    List<JsonObject.Member> members = new ArrayList<>(object.members());
    members.removeIf(member -> member.key().equals(key));
    members.add(new JsonObject.Member(key, inner));
    return new JsonObject(members);
  }
}
