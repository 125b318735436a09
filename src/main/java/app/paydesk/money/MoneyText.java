package app.paydesk.money;

import app.paydesk.words.Letters;
import app.paydesk.words.Typed;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts as people type them. */
public final class MoneyText {
  private static final Pattern WESTERN = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern INDIAN = Pattern.compile("[1-9]\\d?(,\\d{2})*,\\d{3}(\\.\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");

  private static final int LONGEST = 32;

  /** Why a text is no amount. */
  public enum Fault {
    EMPTY,
    NOT_A_NUMBER,
    TOO_MANY_DECIMALS,
    TOO_LARGE
  }

  /** An amount, or why it is none: exactly one is present. */
  public record Reading(Optional<Money> money, Optional<Fault> fault) {
    static Reading of(Money money) {
      return new Reading(Optional.of(money), Optional.empty());
    }

    static Reading of(Fault fault) {
      return new Reading(Optional.empty(), Optional.of(fault));
    }
  }

  private MoneyText() {}

  /**
   * Reads major units such as {@code 485.60}, {@code 44,999}, {@code 1,00,000.50} (Indian), in
   * digits of any script or width. Signs, exponents, superscripts, groups that begin with 0 and
   * more decimals than the currency has are faults.
   */
  public static Reading read(String text, CurrencyCode currency) {
    String folded = folded(Typed.of(text).text());
    if (folded.isEmpty()) {
      return Reading.of(Fault.EMPTY);
    }
    if (!matches(folded)) {
      return Reading.of(Fault.NOT_A_NUMBER);
    }
    if (folded.length() > LONGEST) {
      return Reading.of(Fault.TOO_LARGE);
    }
    BigDecimal major = new BigDecimal(folded.replace(",", ""));
    if (major.scale() > currency.exponent()) {
      return Reading.of(Fault.TOO_MANY_DECIMALS);
    }
    try {
      long minor = major.movePointRight(currency.exponent()).longValueExact();
      return Reading.of(new Money(minor, currency));
    } catch (ArithmeticException e) {
      return Reading.of(Fault.TOO_LARGE);
    }
  }

  /**
   * Reads a whole number of minor units such as {@code 48560}, grouped or not, in digits of any
   * script or width. A decimal point is a fault, even where only zeros follow it.
   */
  public static Reading readMinor(String text, CurrencyCode currency) {
    String folded = folded(Typed.of(text).text());
    if (folded.isEmpty()) {
      return Reading.of(Fault.EMPTY);
    }
    if (!matches(folded)) {
      return Reading.of(Fault.NOT_A_NUMBER);
    }
    if (folded.indexOf('.') >= 0) {
      return Reading.of(Fault.TOO_MANY_DECIMALS);
    }
    if (folded.length() > LONGEST) {
      return Reading.of(Fault.TOO_LARGE);
    }
    try {
      return Reading.of(new Money(Long.parseLong(folded.replace(",", "")), currency));
    } catch (NumberFormatException e) {
      return Reading.of(Fault.TOO_LARGE);
    }
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Letters.digit(c) >= 0 ? '0' + Letters.digit(c) : Letters.narrow(c))
        .forEach(folded::appendCodePoint);
    return folded.toString().strip();
  }

  private static boolean matches(String text) {
    return PLAIN.matcher(text).matches()
        || WESTERN.matcher(text).matches()
        || INDIAN.matcher(text).matches();
  }
}
