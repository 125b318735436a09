package app.paydesk.gate.signing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes numbers as PHP turns a float into text under its usual setting {@code precision=14}. */
final class PhpFloat {
  private static final int DIGITS = 14;
  private static final int LEAST_POINT = -3;
  private static final int LONGEST_INTEGER = 18;

  private PhpFloat() {}

  /** Whether PHP reads these digits as a float. */
  static boolean is(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return true;
      }
    }
    return digits.length() > LONGEST_INTEGER && !fitsLong(digits);
  }

  /** The text of a number that {@link #is} a float; what no double can hold stays as written. */
  static String text(String digits) {
    double number = Double.parseDouble(digits);
    if (Double.isInfinite(number)) {
      return digits;
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal rounded =
        new BigDecimal(number)
            .round(new MathContext(DIGITS, RoundingMode.HALF_UP))
            .stripTrailingZeros();
    int point = rounded.precision() - rounded.scale();
    if (point >= LEAST_POINT && point <= DIGITS) {
      return rounded.toPlainString();
    }
    String mantissa = rounded.movePointLeft(point - 1).stripTrailingZeros().toPlainString();
    String head = mantissa.contains(".") ? mantissa : mantissa + ".0";
    return head + "E" + (point > 0 ? "+" : "") + (point - 1);
  }

  private static boolean fitsLong(String digits) {
    try {
      Long.parseLong(digits);
      return true;
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
