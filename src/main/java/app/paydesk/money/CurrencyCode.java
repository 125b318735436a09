package app.paydesk.money;

import java.util.Currency;
import java.util.regex.Pattern;

/**
 * A currency by its ISO 4217 alpha-3 code.
 *
 * @param code three capital letters
 */
public record CurrencyCode(String code) {
  private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

  public static final CurrencyCode CNY = new CurrencyCode("CNY");
  public static final CurrencyCode INR = new CurrencyCode("INR");
  public static final CurrencyCode USD = new CurrencyCode("USD");

  /**
   * @throws IllegalArgumentException if it is not three letters A–Z
   */
  public CurrencyCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a currency has three capital letters, not " + code);
    }
  }

  /** Decimal places of one major unit: 2 for CNY, INR and USD, 2 where the code is unknown. */
  public int exponent() {
    try {
      return Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
    } catch (IllegalArgumentException unknown) {
      return 2;
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
