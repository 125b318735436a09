package app.paydesk.payment;

import java.util.HashSet;
import java.util.Set;

/** How an amount may have come of another one. */
public enum AmountTypo {
  /** The very same. */
  SAME(40),
  /** Two neighbouring digits changed places. */
  SWAPPED(15),
  /** One zero more or less. */
  ZERO(15),
  /** Not the same, but near. */
  NEAR(10);

  private final int weight;

  AmountTypo(int weight) {
    this.weight = weight;
  }

  /** What it adds to the score. */
  public int weight() {
    return weight;
  }

  /** How one amount in minor units may have come of another that is known to be alike. */
  public static AmountTypo of(long one, long other) {
    if (one == other) {
      return SAME;
    }
    if (swapped(one).contains(other)) {
      return SWAPPED;
    }
    return zeros(one).contains(other) ? ZERO : NEAR;
  }

  /** Amounts that a slip of the keys makes of one. */
  public static Set<Long> amounts(long minor) {
    Set<Long> amounts = new HashSet<>(swapped(minor));
    amounts.addAll(zeros(minor));
    return amounts;
  }

  private static Set<Long> zeros(long minor) {
    Set<Long> amounts = new HashSet<>();
    if (minor <= Long.MAX_VALUE / 10) {
      amounts.add(minor * 10);
    }
    if (minor % 10 == 0) {
      amounts.add(minor / 10);
    }
    return amounts;
  }

  private static Set<Long> swapped(long minor) {
    Set<Long> amounts = new HashSet<>();
    for (long place = 1; place <= minor / 10; place *= 10) {
      long low = minor / place % 10;
      long high = minor / place / 10 % 10;
      long other = minor + (low - high) * place * 9;
      if (other > 0 && low != high) {
        amounts.add(other);
      }
      if (place > Long.MAX_VALUE / 100) {
        break;
      }
    }
    return amounts;
  }
}
