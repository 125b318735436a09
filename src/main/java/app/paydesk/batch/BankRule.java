package app.paydesk.batch;

import java.util.Set;

/**
 * When rows to a bank are held, as payments to it fail one after the other.
 *
 * @param last how many of the newest results count, above zero
 * @param bad so many of them that failed for the bank's sake hold the rows after
 * @param codes of such failures, as in the platform's table of response codes
 */
public record BankRule(int last, int bad, Set<String> codes) {
  /** The provider or the bank behind it is not at hand, or does not answer in time. */
  public static final BankRule USUAL =
      new BankRule(
          10,
          5,
          Set.of(
              "314", "602", "603", "10202", "10505", "10602", "10603", "20202", "20602", "20603"));

  /** No row is held. */
  public static final BankRule NEVER = new BankRule(1, Integer.MAX_VALUE, Set.of());

  public BankRule {
    codes = Set.copyOf(codes);
  }
}
