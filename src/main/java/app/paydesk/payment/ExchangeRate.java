package app.paydesk.payment;

import app.paydesk.money.Money;
import java.math.BigInteger;
import java.util.Optional;

/**
 * The exchange rate that an operation was converted at, as its two sums imply it ({@code
 * sum_initial} and {@code sum_converted}). Compared exactly, on whole minor units.
 *
 * @param from sum before, of another currency than {@code to}
 * @param to sum after
 */
public record ExchangeRate(Money from, Money to) {
  /** One part in 200 is 0.5 %. */
  private static final long PARTS = 200;

  private static final int LEAST_PLACES = 4;
  private static final int MOST_PLACES = 18;
  private static final BigInteger LEAST_SHOWN = BigInteger.valueOf(1_000);

  /**
   * @throws IllegalArgumentException if a sum is not above zero
   */
  public ExchangeRate {
    if (from.minor() <= 0 || to.minor() <= 0) {
      throw new IllegalArgumentException("a rate needs two sums above zero");
    }
  }

  /** The rate of an operation; empty where nothing was converted. */
  public static Optional<ExchangeRate> of(Payment.OperationState operation) {
    return operation
        .amount()
        .filter(from -> from.minor() > 0)
        .flatMap(
            from ->
                operation
                    .converted()
                    .filter(to -> to.minor() > 0 && !to.currency().equals(from.currency()))
                    .map(to -> new ExchangeRate(from, to)));
  }

  /**
   * Whether it lies more than 0.5 % off another rate, beyond what the rounding of both converted
   * sums to whole minor units explains; never for other currencies.
   */
  public boolean drifts(ExchangeRate base) {
    if (!from.currency().equals(base.from.currency())
        || !to.currency().equals(base.to.currency())) {
      return false;
    }
    BigInteger here = times(to, base.from);
    BigInteger there = times(base.to, from);
    BigInteger rounding =
        BigInteger.valueOf(from.minor()).add(BigInteger.valueOf(base.from.minor()));
    BigInteger off = here.subtract(there).abs().shiftLeft(1).subtract(rounding);
    return off.multiply(BigInteger.valueOf(PARTS)).compareTo(there.shiftLeft(1)) > 0;
  }

  private static BigInteger times(Money one, Money other) {
    return BigInteger.valueOf(one.minor()).multiply(BigInteger.valueOf(other.minor()));
  }

  /** As {@code 1 USD = 71.972 INR}, to four places or more, so that four digits are shown. */
  @Override
  public String toString() {
    int places = LEAST_PLACES;
    BigInteger shown = scaled(places);
    while (shown.compareTo(LEAST_SHOWN) < 0 && places < MOST_PLACES) {
      places++;
      shown = scaled(places);
    }
    String digits = "0".repeat(places) + shown;
    int point = digits.length() - places;
    String text = digits.substring(0, point) + "." + digits.substring(point);
    String plain = text.replaceFirst("^0+(?=\\d)", "").replaceFirst("\\.?0+$", "");
    return "1 " + from.currency() + " = " + plain + " " + to.currency();
  }

  /** The rate times ten to the power of {@code places}, rounded half to even. */
  private BigInteger scaled(int places) {
    BigInteger above =
        BigInteger.valueOf(to.minor())
            .multiply(BigInteger.TEN.pow(from.currency().exponent() + places));
    BigInteger below =
        BigInteger.valueOf(from.minor()).multiply(BigInteger.TEN.pow(to.currency().exponent()));
    BigInteger[] parts = above.divideAndRemainder(below);
    int half = parts[1].shiftLeft(1).compareTo(below);
    boolean up = half > 0 || (half == 0 && parts[0].testBit(0));
    return up ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
