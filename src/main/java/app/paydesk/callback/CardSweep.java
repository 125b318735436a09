package app.paydesk.callback;

import app.paydesk.card.CardTrace;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Takes full card numbers out of what is about to be stored. The Gate masks them; should it ever
 * not, this is the last door.
 */
final class CardSweep {
  private static final List<String> PLACES = List.of("account.number", "card.pan");

  private CardSweep() {}

  /** The bytes with the numbers masked, or empty where there is none in the known places. */
  static Optional<byte[]> sweep(byte[] body, JsonObject json) {
    JsonObject masked = json;
    String latin = new String(body, StandardCharsets.ISO_8859_1);
    for (String place : PLACES) {
      String number = json.text(place).orElse("");
      String mask = CardTrace.masked(number);
      if (!mask.equals(number)) {
        masked = masked.with(place, mask);
        latin = latin.replace(number, mask);
      }
    }
    if (masked.equals(json)) {
      return Optional.empty();
    }
    byte[] swept = latin.getBytes(StandardCharsets.ISO_8859_1);
    return Optional.of(
        says(swept, masked) ? swept : Json.compact(masked).getBytes(StandardCharsets.UTF_8));
  }

  // Escaped digits are missed by a search in the bytes, and a bare number cannot hold a star.
  private static boolean says(byte[] swept, JsonObject masked) {
    try {
      return Json.object(swept).equals(masked);
    } catch (JsonException e) {
      return false;
    }
  }

  /** The bytes with every run of digits masked that can be a card number. */
  static byte[] sweep(byte[] body) {
    String latin = new String(body, StandardCharsets.ISO_8859_1);
    return CardTrace.masked(latin).getBytes(StandardCharsets.ISO_8859_1);
  }
}
