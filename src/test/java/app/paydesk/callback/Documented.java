package app.paydesk.callback;

import app.paydesk.gate.Callbacks;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The callback examples of the method documents, signed for a test. */
public final class Documented {
  public static final long CUP_PROJECT = 200;

  private Documented() {}

  public static Stream<String> names() {
    return Callbacks.NAMES.stream();
  }

  public static JsonObject read(String name) {
    return Callbacks.read(name);
  }

  public static byte[] signed(JsonObject body, SigningKey key) {
    return bytes(Signature.signedRoot(body, key));
  }

  public static byte[] bytes(JsonObject body) {
    return Json.pretty(body).getBytes(StandardCharsets.UTF_8);
  }

  public static JsonObject payout(String id, String status) {
    return read("cup-payout-success")
        .with("payment.id", id)
        .with("payment.status", status)
        .with("operation.status", status);
  }

  /** A number of the given length that passes for a real one; made up, of no one's card. */
  public static String cardNumber(String start, int length) {
    StringBuilder digits = new StringBuilder(start);
    while (digits.length() < length - 1) {
      digits.append((digits.length() * 7 + 3) % 10);
    }
    for (String last : List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")) {
      if (app.paydesk.card.CardNumber.read(digits + last).checkDigitFits()) {
        return digits + last;
      }
    }
    throw new IllegalStateException("one of ten digits always fits");
  }
}
