package app.paydesk.batch;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Holds rows to a bank whose own results of this run turned bad; rows to other banks go on. Results
 * come later than replies, by callbacks, so they are looked up as rows to the bank come.
 */
final class BankHold {
  private static final int MOST_OPEN = 500;
  private static final int FEW = 16;

  private final BankRule rule;
  private final BiFunction<PaymentKey, String, Optional<Payment.OperationState>> state;
  private final Map<String, Results> banks = new HashMap<>();

  /** A row that was sent. */
  private record Sent(PaymentKey key, String ref) {}

  /** What became of the rows to one bank: those that are open, and the newest that ended. */
  private static final class Results {
    private final Deque<Sent> open = new ArrayDeque<>();
    private final Deque<Boolean> failed = new ArrayDeque<>();
    private int asked;

    int bad() {
      return (int) failed.stream().filter(bad -> bad).count();
    }
  }

  /**
   * Why rows are held.
   *
   * @param bad how many of the newest results failed for the bank's sake
   * @param of how many were looked at
   */
  record Held(int bad, int of) {}

  /**
   * @param state how an operation stands now
   */
  BankHold(BankRule rule, BiFunction<PaymentKey, String, Optional<Payment.OperationState>> state) {
    this.rule = rule;
    this.state = state;
  }

  /** Notes that a row was sent; by any thread. */
  synchronized void sent(String bank, PaymentKey key, String ref) {
    Deque<Sent> open = banks.computeIfAbsent(bank, _ -> new Results()).open;
    open.add(new Sent(key, ref));
    if (open.size() > MOST_OPEN) {
      open.removeFirst();
    }
  }

  /** Why the next row to a bank is held; empty where it may go. */
  synchronized Optional<Held> holds(String bank) {
    Results results = banks.get(bank);
    if (results == null || rule.bad() == Integer.MAX_VALUE) {
      return Optional.empty();
    }
    if (results.open.size() <= FEW || results.asked++ % FEW == 0) {
      look(results);
    }
    int bad = results.bad();
    return bad < rule.bad() ? Optional.empty() : Optional.of(new Held(bad, results.failed.size()));
  }

  private void look(Results results) {
    List<Sent> ended = new ArrayList<>();
    for (Sent row : results.open) {
      state
          .apply(row.key(), row.ref())
          .filter(operation -> operation.standing().settled())
          .ifPresent(
              operation -> {
                ended.add(row);
                add(results, operation);
              });
    }
    results.open.removeAll(ended);
  }

  private void add(Results results, Payment.OperationState operation) {
    results.failed.add(operation.standing().failed() && rule.codes().contains(operation.code()));
    if (results.failed.size() > rule.last()) {
      results.failed.removeFirst();
    }
  }
}
