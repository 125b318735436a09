package app.paydesk.callback.inbox;

import app.paydesk.card.CardMask;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes full card numbers out of the bytes that are about to be stored. The Gate masks them; should
 * it ever not, this is the last door.
 */
final class CardSweep {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private CardSweep() {}

  /**
   * The bytes of a message in which only those keys and values are written anew that differ.
   *
   * @param masked of the same shape as {@code json}
   */
  static byte[] write(byte[] body, JsonObject json, JsonObject masked) {
    List<JsonValue> before = new ArrayList<>();
    tokens(json, before);
    List<JsonValue> after = new ArrayList<>();
    tokens(masked, after);
    String text = new String(body, StandardCharsets.UTF_8);
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    int at = 0;
    for (int i = 0; i < before.size(); i++) {
      int start = start(text, at);
      at = end(text, start);
      if (!before.get(i).equals(after.get(i))) {
        out.append(text, copied, start).append(Json.compact(after.get(i)));
        copied = at;
      }
    }
    return out.append(text, copied, text.length()).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static int start(String text, int from) {
    int at = from;
    while (text.charAt(at) != '"' && !numeric(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int start) {
    int at = start + 1;
    if (text.charAt(start) == '"') {
      while (text.charAt(at) != '"') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      return at + 1;
    }
    while (at < text.length()
        && (numeric(text.charAt(at)) || "+.eE".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private static boolean numeric(char c) {
    return (c >= '0' && c <= '9') || c == '-';
  }

  // Keys, texts and numbers in the order in which they stand.
  private static void tokens(JsonValue value, List<JsonValue> tokens) {
    switch (value) {
      case JsonObject object ->
          object
              .members()
              .forEach(
                  member -> {
                    tokens.add(new JsonValue.Text(member.key()));
                    tokens(member.value(), tokens);
                  });
      case JsonValue.Array array -> array.items().forEach(item -> tokens(item, tokens));
      case JsonValue.Text _, JsonValue.Digits _ -> tokens.add(value);
      case JsonValue.Bool _, JsonValue.Null _, JsonValue.Secret _ -> {}
    }
  }

  /** Bytes of any kind with every number masked that can be a card number. */
  static byte[] sweep(byte[] body) {
    String text = LooseUtf8.text(body);
    String masked = CardMask.masked(text);
    byte[] swept = masked.equals(text) ? body : LooseUtf8.bytes(masked);
    return LooseUtf8.whole(text) ? swept : chinese(swept);
  }

  // Only where the same bytes come back.
  private static byte[] chinese(byte[] body) {
    String text = new String(body, CHINESE);
    String masked = CardMask.masked(text);
    boolean changed = !masked.equals(text) && Arrays.equals(text.getBytes(CHINESE), body);
    return changed ? masked.getBytes(CHINESE) : body;
  }
}
