package app.paydesk.gate;

import app.paydesk.card.CardTrace;
import app.paydesk.json.Concealed;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.Arrays;
import java.util.stream.Stream;

/** Takes out of the words of a reply what was sent as a secret, should they repeat it. */
record Echo(JsonObject sent) {

  String masked(String words) {
    StringBuilder masked = new StringBuilder(words);
    secrets(sent).forEach(secret -> mask(masked, secret));
    return CardTrace.masked(masked.toString());
  }

  private static void mask(StringBuilder words, Concealed secret) {
    byte[] clear = secret.reveal();
    try {
      for (int at = 0; at + clear.length <= words.length(); at++) {
        if (stands(words, at, clear)) {
          words.replace(at, at + clear.length, secret.masked());
        }
      }
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
  }

  private static boolean stands(StringBuilder words, int at, byte[] clear) {
    for (int i = 0; i < clear.length; i++) {
      if (words.charAt(at + i) != (char) clear[i]) {
        return false;
      }
    }
    return true;
  }

  private static Stream<Concealed> secrets(JsonValue value) {
    return switch (value) {
      case JsonObject object -> object.members().stream().flatMap(m -> secrets(m.value()));
      case JsonValue.Array array -> array.items().stream().flatMap(Echo::secrets);
      case JsonValue.Secret secret -> Stream.of(secret.value());
      case JsonValue.Text _, JsonValue.Digits _, JsonValue.Bool _, JsonValue.Null _ ->
          Stream.empty();
    };
  }
}
