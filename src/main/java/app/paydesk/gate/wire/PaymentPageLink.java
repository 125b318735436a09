package app.paydesk.gate.wire;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Makes signed Payment Page addresses (Payment Page, parameters for invoking). Raw values are
 * signed, then percent-encoded, a space as {@code %20}; booleans stand as 1 and 0.
 */
public final class PaymentPageLink {
  private static final String UNRESERVED = "-._~";

  private final URI page;

  /**
   * @param page address without query, such as {@code https://paymentpage.ecommpay.com/payment}
   */
  public PaymentPageLink(URI page) {
    this.page = page;
  }

  /**
   * The address that opens the page with these parameters, in their order, and the signature last.
   *
   * @param parameters scalars such as {@code payment_amount} in minor units
   * @throws IllegalArgumentException if a parameter holds a {@code ;} or is no text, number or
   *     boolean, naming it
   */
  public URI signed(JsonObject parameters, SigningKey key) {
    Signature.requireClear(parameters);
    StringJoiner query = new StringJoiner("&");
    JsonObject unsigned = parameters.without("signature");
    for (JsonObject.Member parameter : unsigned.members()) {
      query.add(encoded(parameter.key()) + "=" + encoded(value(parameter)));
    }
    query.add("signature=" + encoded(Signature.of(unsigned, key)));
    return URI.create(page + "?" + query);
  }

  private static String value(JsonObject.Member parameter) {
    return switch (parameter.value()) {
      case JsonValue.Text text -> text.value();
      case JsonValue.Digits number -> number.digits();
      case JsonValue.Bool bool -> bool.value() ? "1" : "0";
      case JsonObject _, JsonValue.Array _, JsonValue.Null _, JsonValue.Secret _ ->
          throw new IllegalArgumentException(
              parameter.key() + " is no text, number or boolean, as a link needs");
    };
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }
}
