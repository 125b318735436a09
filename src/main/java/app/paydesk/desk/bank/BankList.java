package app.paydesk.desk.bank;

import app.paydesk.method.Listing;
import app.paydesk.money.Money;
import java.time.Duration;
import java.time.Instant;

/**
 * A list of banks as the Gate gave it once.
 *
 * @param source path of the list, from {@code /v2}
 * @param asked the amount that it was asked for
 * @param at when it came
 */
public record BankList(String source, Money asked, Instant at, Listing listing) {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final long PART = 10;

  /** Whether it is too old for a payment of this amount, or was asked for quite another one. */
  public boolean due(Money amount, Instant now) {
    boolean fresh = !now.isBefore(at) && now.isBefore(at.plus(FRESH));
    return !fresh || !near(asked, amount);
  }

  /** Whether two amounts of one currency differ by a tenth of the first at most. */
  public static boolean near(Money one, Money other) {
    return one.currency().equals(other.currency())
        && Math.abs(one.minor() - other.minor()) <= one.minor() / PART;
  }
}
