package app.paydesk.callback.doctor;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;

/** How libraries write numbers, and what a number may have been before one wrote it. */
enum Numbers {
  AS_WRITTEN,
  /** 1.0 as 1, and no more than about 16 places. */
  SHORTEST,
  /** 1 as 1 and 1.00 as 1.0. */
  DECIMAL,
  /** 1.5 as 1. */
  WHOLE;

  private static final BigInteger EXACT = BigInteger.TWO.pow(53);

  String write(String digits) {
    try {
      return switch (this) {
        case AS_WRITTEN -> digits;
        case SHORTEST -> shortest(digits);
        case DECIMAL -> whole(digits) ? digits : Double.toString(Double.parseDouble(digits));
        case WHOLE -> Long.toString((long) Double.parseDouble(digits));
      };
    } catch (NumberFormatException _) {
      return digits;
    }
  }

  private static boolean whole(String digits) {
    return digits.matches("-?[0-9]+");
  }

  private static String shortest(String digits) {
    double number = Double.parseDouble(digits);
    if (Double.isInfinite(number)) {
      return digits;
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int places = exact.precision() - exact.scale();
    if (exact.signum() == 0 || (places > -6 && places <= 21)) {
      return exact.toPlainString();
    }
    String mantissa = exact.scaleByPowerOfTen(1 - places).stripTrailingZeros().toPlainString();
    return mantissa + "e" + (places > 0 ? "+" : "") + (places - 1);
  }

  /** Writings of the same number, and whole numbers that are the same in 53 bits. */
  static Set<String> alike(String digits) {
    Set<String> alike = new LinkedHashSet<>();
    BigDecimal number = new BigDecimal(digits);
    if (Math.abs((long) number.precision() - number.scale()) > 40) {
      return alike;
    }
    String plain = number.toPlainString();
    String bare = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    alike.add(plain);
    alike.add(bare);
    String dot = bare.contains(".") ? bare : bare + ".";
    for (int zeros = 1; zeros <= 6; zeros++) {
      alike.add(dot + "0".repeat(zeros));
    }
    BigDecimal unit = number.stripTrailingZeros();
    int power = unit.precision() - unit.scale() - 1;
    String mantissa = unit.scaleByPowerOfTen(-power).toPlainString();
    for (String sign : new String[] {"e", "E"}) {
      for (String head : new String[] {mantissa, mantissa + (mantissa.contains(".") ? "" : ".0")}) {
        alike.add(head + sign + power);
        alike.add(head + sign + "+" + power);
      }
    }
    neighbours(number, alike);
    alike.remove(digits);
    return alike;
  }

  private static void neighbours(BigDecimal number, Set<String> alike) {
    if (number.stripTrailingZeros().scale() > 0
        || number.toBigInteger().abs().compareTo(EXACT) < 0
        || number.precision() - number.scale() > 20) {
      return;
    }
    BigInteger whole = number.toBigInteger();
    double rounded = whole.doubleValue();
    long step = (long) Math.ulp(rounded);
    for (long i = -step; i <= step; i++) {
      BigInteger near = whole.add(BigInteger.valueOf(i));
      if (near.doubleValue() == rounded) {
        alike.add(near.toString());
      }
    }
  }
}
