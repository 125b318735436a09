package app.paydesk.payment;

import app.paydesk.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The exchange rate that an operation was converted at, as its two sums imply it ({@code
 * sum_initial} and {@code sum_converted}). Compared exactly, on whole minor units.
 *
 * @param from sum before, of another currency than {@code to}
 * @param to sum after
 */
public record Rate(Money from, Money to) {
  /** One part in 200 is 0.5 %. */
  private static final long PARTS = 200;

  /**
   * @throws IllegalArgumentException if a sum is not above zero
   */
  public Rate {
    if (from.minor() <= 0 || to.minor() <= 0) {
      throw new IllegalArgumentException("a rate needs two sums above zero");
    }
  }

  /** The rate of an operation; empty where nothing was converted. */
  public static Optional<Rate> of(Payment.OperationState operation) {
    return operation
        .amount()
        .filter(from -> from.minor() > 0)
        .flatMap(
            from ->
                operation
                    .converted()
                    .filter(to -> to.minor() > 0 && !to.currency().equals(from.currency()))
                    .map(to -> new Rate(from, to)));
  }

  /**
   * Whether it lies more than 0.5 % off another rate, beyond what the rounding of both converted
   * sums to whole minor units explains; never for other currencies.
   */
  public boolean drifts(Rate base) {
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

  /** As {@code 1 USD = 71.97 INR}, to four places. */
  @Override
  public String toString() {
    BigDecimal rate =
        new BigDecimal(to.plain())
            .divide(new BigDecimal(from.plain()), 4, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return "1 " + from.currency() + " = " + rate.toPlainString() + " " + to.currency();
  }
}
