package app.paydesk.gate.message;

import app.paydesk.card.CardMask;
import app.paydesk.card.CardNumber;
import app.paydesk.card.CheckDigit;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes full card numbers out of what the Gate sent, or what pretends to be from it, before any of
 * it is kept: out of every value and every key, of repeated members out of all of them. What a
 * number is, is decided by its place first:
 *
 * <ul>
 *   <li>numbers that the Gate or a bank gives ({@code operation.id}, {@code request_id}, the
 *       provider's IDs, RRN, UTR, ARN), project and amounts stay as they are
 *   <li>a phone number of up to 15 digits stays unless its last digit checks like a card's
 *   <li>in {@code account.number} and under {@code card} 12 to 19 digits are a card number
 *   <li>a payment ID or the name of a refund that is a card number is masked, with 16 letters after
 *       it that tell it from others with the same mask: a hash under the project's secret. Such IDs
 *       are never made here, so what the Gate says of one is kept and shown under that name
 *   <li>everything else is free text, see {@link CardMask}
 * </ul>
 */
public final class MessageSweep {
  private static final Set<String> NUMBERED =
      Set.of(
          "project_id",
          "general.project_id",
          "request_id",
          "operation.id",
          "operation.request_id",
          "operation.provider.id",
          "operation.provider.payment_id",
          "operation.provider.endpoint_id",
          "operation.provider.auth_code");
  private static final Set<String> REFERENCES = Set.of("rrn", "utr", "arn");
  private static final Set<String> NAMES =
      Set.of(
          "payment.id",
          "payment_id",
          "general.payment_id",
          "payment.merchant_refund_id",
          "merchant_refund_id");
  private static final Set<String> CARDS =
      Set.of("pan", "card_number", "cardnumber", "card_no", "cardno", "acc_no", "accno");
  private static final List<String> REDIRECTS =
      List.of("redirect_data.", "redirectData.", "return_url.");
  private static final Pattern GROUPED = Pattern.compile("[^\\p{L}:@]+");
  private static final int LONGEST_PHONE = 15;
  private static final int TAG = 8;

  private final SigningKey key;

  private MessageSweep(SigningKey key) {
    this.key = key;
  }

  /** The message without full card numbers; itself where there is none. */
  public static JsonObject masked(JsonObject message, SigningKey key) {
    return new MessageSweep(key).object(message, null);
  }

  /** The same of any value, such as a list. */
  public static JsonValue masked(JsonValue value, SigningKey key) {
    return new MessageSweep(key).value(value, null, "");
  }

  private record Place(@Nullable Place parent, String key) {
    String path() {
      String path = parent == null ? key : parent.path() + "." + key;
      return path.startsWith("operations.") ? "operation" + path.substring(10) : path;
    }
  }

  private JsonValue value(JsonValue value, @Nullable Place parent, String key) {
    return switch (value) {
      case JsonObject object -> object(object, new Place(parent, key));
      case JsonValue.Array array -> array(array, parent, key);
      case JsonValue.Text(String text) -> {
        String masked = possible(text, key) ? text(text, new Place(parent, key)) : text;
        yield masked.equals(text) ? value : new JsonValue.Text(masked);
      }
      case JsonValue.Digits(String digits) -> {
        String whole = CardMask.possible(digits) ? whole(digits) : digits;
        String masked = CardMask.possible(whole) ? text(whole, new Place(parent, key)) : whole;
        yield masked.equals(whole) ? value : new JsonValue.Text(masked);
      }
      case JsonValue.Bool _, JsonValue.Null _, JsonValue.Secret _ -> value;
    };
  }

  // In a place for card numbers anything may part the digits.
  private static boolean possible(String text, String key) {
    return CardMask.possible(text)
        || (text.length() >= CardNumber.SHORTEST && (key.equals("number") || CARDS.contains(key)));
  }

  @SuppressWarnings("ReferenceEquality") // What has nothing to mask comes back as it is.
  private JsonObject object(JsonObject object, @Nullable Place place) {
    List<JsonObject.Member> members = object.members();
    List<JsonObject.Member> changed = members;
    for (int i = 0; i < members.size(); i++) {
      JsonObject.Member member = members.get(i);
      String name = CardMask.masked(member.key());
      JsonValue value = value(member.value(), place, member.key());
      if (value != member.value() || !name.equals(member.key())) {
        changed = changed == members ? new ArrayList<>(members) : changed;
        changed.set(i, new JsonObject.Member(name, value));
      }
    }
    return changed == members ? object : new JsonObject(changed);
  }

  @SuppressWarnings("ReferenceEquality") // What has nothing to mask comes back as it is.
  private JsonValue array(JsonValue.Array array, @Nullable Place parent, String key) {
    List<JsonValue> items = array.items();
    List<JsonValue> changed = items;
    for (int i = 0; i < items.size(); i++) {
      JsonValue item = value(items.get(i), parent, key);
      if (item != items.get(i)) {
        changed = changed == items ? new ArrayList<>(items) : changed;
        changed.set(i, item);
      }
    }
    return changed == items ? array : new JsonValue.Array(changed);
  }

  private String text(String text, Place place) {
    String path = place.path();
    String last = place.key().toLowerCase(Locale.ROOT);
    if (plain(text)
        && (NUMBERED.contains(path) || REFERENCES.contains(last) || path.endsWith(".amount"))) {
      return text;
    }
    if (NAMES.contains(path)) {
      String masked = CardMask.masked(text);
      return masked.equals(text) ? text : masked + "~" + tag(text);
    }
    if (path.equals("account.number") || CARDS.contains(last)) {
      return CardMask.maskedNumber(text);
    }
    if (path.startsWith("card.") && GROUPED.matcher(text).matches()) {
      return CardMask.maskedNumber(text);
    }
    if (REDIRECTS.stream().anyMatch(path::startsWith)) {
      return CardMask.maskedInAddress(text);
    }
    return last.equals("phone") && phone(text) ? text : CardMask.masked(text);
  }

  private static boolean plain(String text) {
    return text.chars()
        .allMatch(
            c ->
                (c >= '0' && c <= '9')
                    || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
                    || c == '-'
                    || c == '_');
  }

  private static boolean phone(String text) {
    int[] digits = text.chars().filter(c -> c >= '0' && c <= '9').map(c -> c - '0').toArray();
    return digits.length <= LONGEST_PHONE && !CheckDigit.fits(digits.length, i -> digits[i]);
  }

  // 6240008631401148.0 and 6.240008631401148e15 are the same number as the plain one.
  private static String whole(String number) {
    if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return number;
    }
    BigDecimal exact;
    boolean fraction;
    try {
      exact = new BigDecimal(number);
      fraction = exact.signum() != 0 && exact.stripTrailingZeros().scale() > 0;
    } catch (ArithmeticException | NumberFormatException _) {
      // Its exponent is beyond all numbers: only its digits can be looked at.
      return number;
    }
    long places = (long) exact.precision() - exact.scale();
    return fraction || places < 12 || places > 19 ? "" : exact.abs().toBigInteger().toString();
  }

  // Letters only, so that no run of digits can arise.
  private String tag(String name) {
    byte[] hash = key.derive("payment ID " + name);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < TAG; i++) {
      letters.append((char) ('a' + (hash[i] >> 4 & 15))).append((char) ('a' + (hash[i] & 15)));
    }
    return letters.toString();
  }
}
