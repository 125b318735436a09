package app.paydesk.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact amount.
 *
 * @param minor minor units (fen, paise, cents), any {@code long}
 * @param currency the currency the units belong to
 */
public record Money(long minor, CurrencyCode currency) implements Comparable<Money> {

  /** So many minor units of a currency given by code. */
  public static Money of(long minor, String currency) {
    return new Money(minor, new CurrencyCode(currency));
  }

  /**
   * @throws ArithmeticException if the sum does not fit
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, same(other).minor), currency);
  }

  /**
   * @throws ArithmeticException if the difference does not fit
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, same(other).minor), currency);
  }

  /** Zero of the same currency. */
  public Money zero() {
    return new Money(0, currency);
  }

  /** Compares amounts of one currency. */
  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, same(other).minor);
  }

  /** Digits with the currency's decimal places and no grouping: {@code 485.60}. */
  public String plain() {
    return new BigDecimal(BigInteger.valueOf(minor), currency.exponent()).toPlainString();
  }

  /** Grouped by thousands with the code behind: {@code 44,999.00 CNY}. */
  @Override
  public String toString() {
    return grouped() + " " + currency;
  }

  /** Grouped by thousands: {@code 44,999.00}. */
  public String grouped() {
    String plain = plain();
    int start = plain.startsWith("-") ? 1 : 0;
    int dot = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    for (int i = (dot < 0 ? plain.length() : dot) - 3; i > start; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }
}
