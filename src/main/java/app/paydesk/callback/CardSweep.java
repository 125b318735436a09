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
  private static final int FIRST = 6;
  private static final int LAST = 4;

  private CardSweep() {}

  /** The bytes with the numbers masked, or empty where there is none in the known places. */
  static Optional<byte[]> sweep(byte[] body, JsonObject json) {
    JsonObject masked = json;
    String latin = new String(body, StandardCharsets.ISO_8859_1);
    for (String place : PLACES) {
      String number = json.text(place).orElse("");
      String mask = masked(number);
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
    return masked(latin).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String masked(String text) {
    StringBuilder out = new StringBuilder(text);
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      if (card(text, start, end)) {
        for (int i = start + FIRST; i < end - LAST; i++) {
          out.setCharAt(i, '*');
        }
      }
      start = end + 1;
    }
    return out.toString();
  }

  private static boolean card(String text, int start, int end) {
    return CardTrace.fits(end - start, place -> text.charAt(start + place) - '0');
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
