package app.paydesk.batch;

import app.paydesk.payment.batch.BatchEvent;
import java.util.Optional;
import java.util.Set;

/**
 * Which declines make a batch stand still, as every row after would meet the same. Codes as in the
 * platform's table of response codes.
 */
public record StopRule(Set<String> balance, Set<String> limit) {
  /**
   * The account with the provider has too little, or the provider's limit of the day is used up.
   */
  public static final StopRule USUAL =
      new StopRule(Set.of("504", "3028", "10504", "20504"), Set.of("3297", "3298"));

  /** Nothing does. */
  public static final StopRule NEVER = new StopRule(Set.of(), Set.of());

  public StopRule {
    balance = Set.copyOf(balance);
    limit = Set.copyOf(limit);
  }

  /** Why a decline with this code ends the run; empty where it does not. */
  public Optional<BatchEvent.Why> by(String code) {
    if (balance.contains(code)) {
      return Optional.of(BatchEvent.Why.BALANCE);
    }
    return limit.contains(code) ? Optional.of(BatchEvent.Why.LIMIT) : Optional.empty();
  }
}
