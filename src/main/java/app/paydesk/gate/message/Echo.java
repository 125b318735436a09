package app.paydesk.gate.message;

import app.paydesk.card.CardMask;
import app.paydesk.json.Concealed;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.util.Arrays;
import java.util.stream.Stream;

/** Takes out of the words of a reply what was sent as a secret, should they repeat it. */
public record Echo(JsonObject sent) {

  public String masked(String words) {
    String masked = words;
    for (Concealed secret : secrets(sent).toList()) {
      masked = masked(masked, secret);
    }
    return CardMask.masked(masked);
  }

  private static String masked(String words, Concealed secret) {
    byte[] clear = secret.reveal();
    try {
      return CardMask.maskedKnown(words, clear);
    } finally {
      Arrays.fill(clear, (byte) 0);
    }
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
