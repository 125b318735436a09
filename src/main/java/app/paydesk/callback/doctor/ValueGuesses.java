package app.paydesk.callback.doctor;

import app.paydesk.payment.StatusWords;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a changed value may have been, likely ones first. */
final class ValueGuesses {
  private static final int LONGEST = 40;
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> TYPES =
      List.of(
          "payout",
          "purchase",
          "sale",
          "refund",
          "reversal",
          "auth",
          "capture",
          "cancel",
          "invoice",
          "recurring");
  private static final Set<String> STARS = Set.of("*", "x", "X", "•");

  private ValueGuesses() {}

  /** Slips and deliberate changes: spaces, letter case, status words, a factor. */
  static Set<String> likely(String path, String value) {
    Set<String> likely = new LinkedHashSet<>();
    likely.add(value.strip());
    likely.add("");
    if (path.endsWith("status")) {
      likely.addAll(StatusWords.known());
    } else if (path.endsWith("type")) {
      likely.addAll(TYPES);
    }
    if (value.matches("-?[0-9]{1,18}(\\.[0-9]{1,6})?")) {
      scaled(value, likely);
    }
    likely.add(value.toLowerCase(Locale.ROOT));
    likely.add(value.toUpperCase(Locale.ROOT));
    likely.add(value + " ");
    likely.add(" " + value);
    likely.add(value + "\n");
    likely.add(value + "\r\n");
    likely.add("0" + value);
    likely.add(value.replaceAll("^0+(?=.)", ""));
    likely.add(value.replaceAll("\\s+", " "));
    likely.add(value.replace("_", " "));
    likely.add(value.replace(" ", "_"));
    masks(value, likely);
    likely.remove(value);
    return likely;
  }

  private static void scaled(String value, Set<String> likely) {
    BigDecimal number = new BigDecimal(value);
    for (int power : new int[] {-2, 2, -3, 3, -1, 1}) {
      BigDecimal scaled = number.scaleByPowerOfTen(power);
      likely.add(scaled.toPlainString());
      likely.add(scaled.signum() == 0 ? "0" : scaled.stripTrailingZeros().toPlainString());
    }
    likely.add(number.setScale(Math.max(2, number.scale())).toPlainString());
    likely.add(number.negate().toPlainString());
    likely.add(number.add(BigDecimal.ONE).toPlainString());
    likely.add(number.subtract(BigDecimal.ONE).toPlainString());
    likely.add("0");
  }

  // Only how a card number is masked; its missing digits are never looked for.
  private static void masks(String value, Set<String> likely) {
    if (!value.matches("[0-9]{4,6}[*xX•]{2,13}[0-9]{4}")) {
      return;
    }
    String last = value.substring(value.length() - 4);
    for (String star : STARS) {
      for (int stars = 2; stars <= 13; stars++) {
        likely.add(value.substring(0, 6).replaceAll("[^0-9]", "") + star.repeat(stars) + last);
        likely.add(value.substring(0, 4) + star.repeat(stars) + last);
      }
    }
  }

  /** One digit typed otherwise, left out, put in, or two exchanged. */
  static Set<String> digits(String value) {
    Set<String> near = new LinkedHashSet<>();
    if (value.length() > LONGEST) {
      return near;
    }
    for (int at = 0; at < value.length(); at++) {
      if (Character.digit(value.charAt(at), 10) >= 0) {
        for (int digit = 0; digit <= 9; digit++) {
          near.add(value.substring(0, at) + digit + value.substring(at + 1));
        }
        near.add(value.substring(0, at) + value.substring(at + 1));
      }
      if (at > 0) {
        near.add(exchanged(value, at));
      }
    }
    if (value.matches("[0-9]+")) {
      for (int at = 0; at <= value.length(); at++) {
        for (int digit = 0; digit <= 9; digit++) {
          near.add(value.substring(0, at) + digit + value.substring(at));
        }
      }
    }
    near.remove(value);
    near.removeIf(ValueGuesses::cardNumber);
    return near;
  }

  /** One letter otherwise or left out. */
  static Set<String> letters(String value) {
    Set<String> near = new LinkedHashSet<>();
    if (value.length() > LONGEST || cardNumber(value)) {
      return near;
    }
    for (int at = 0; at < value.length(); at++) {
      near.add(value.substring(0, at) + value.substring(at + 1));
      for (int i = 0; i < LETTERS.length(); i++) {
        near.add(value.substring(0, at) + LETTERS.charAt(i) + value.substring(at + 1));
      }
    }
    near.remove(value);
    near.removeIf(ValueGuesses::cardNumber);
    return near;
  }

  private static String exchanged(String value, int at) {
    return value.substring(0, at - 1)
        + value.charAt(at)
        + value.charAt(at - 1)
        + value.substring(at + 1);
  }

  private static boolean cardNumber(String value) {
    return value.matches("[0-9]{13,19}") && value.matches("[3-68].*");
  }
}
