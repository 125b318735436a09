package app.paydesk.ui.batch.status;

import app.paydesk.journal.BatchCount;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchState;
import java.time.Instant;
import java.util.List;

/** How a batch stands as a whole; the first that fits. */
public enum BatchStage {
  /** It waits for its first row to be sent, and can be withdrawn as a whole. */
  DELAYED,
  /** Its rows are being recorded and sent. */
  SENDING,
  /** Nothing more of it is sent until a person goes on. */
  PAUSED,
  /** Some of its rows were surely not sent, and nobody sends them. */
  LEFT,
  /** All was sent; of some rows nobody knows whether they arrived. */
  UNKNOWN,
  /** All was sent; the provider asks for data of some rows. */
  NEEDS_DATA,
  /** All was sent; some rows have not ended. */
  WAITING,
  /** What was sent has ended; the rest never will be sent. */
  WITHDRAWN,
  /** Every row has ended. */
  ENDED;

  /**
   * How a batch stands.
   *
   * @param working whether its file is open and its rows are being sent
   * @param counts its rows by state
   */
  public static BatchStage of(
      BatchState state, boolean working, Instant now, List<BatchCount> counts) {
    long recorded = counts.stream().mapToLong(BatchCount::rows).sum();
    boolean left = recorded < state.confirmed().rows() || has(counts, PaymentState.RECORDED);
    if (left && !state.withdrawn()) {
      return unsent(state, working, now);
    }
    if (has(counts, PaymentState.UNKNOWN)) {
      return UNKNOWN;
    }
    if (has(counts, PaymentState.NEEDS_DATA)) {
      return NEEDS_DATA;
    }
    if (has(counts, PaymentState.WAITING) || has(counts, PaymentState.AWAITING_CUSTOMER)) {
      return WAITING;
    }
    return state.withdrawn() ? WITHDRAWN : ENDED;
  }

  private static BatchStage unsent(BatchState state, boolean working, Instant now) {
    if (state.standstill().isPresent()) {
      return PAUSED;
    }
    if (!working) {
      return LEFT;
    }
    return now.isBefore(state.confirmed().notBefore()) ? DELAYED : SENDING;
  }

  private static boolean has(List<BatchCount> counts, PaymentState state) {
    return counts.stream().anyMatch(count -> count.state() == state);
  }
}
