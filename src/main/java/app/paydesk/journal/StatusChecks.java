package app.paydesk.journal;

import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the Gate is asked for each open payment. Kept with the payment's rows in the transaction
 * that writes its events, and found by index however many are open.
 */
public interface StatusChecks {

  /**
   * Those of a lane that are due, the longest overdue first.
   *
   * @param limit most of them, 1–10,000
   */
  List<Planned> due(long projectId, StatusCheck.Lane lane, Instant now, int limit);

  /**
   * Those of a lane that are planned for later than a moment.
   *
   * @param limit most of them, 1–10,000
   */
  List<Planned> later(long projectId, StatusCheck.Lane lane, Instant moment, int limit);

  /** When a payment is asked for next; empty where it is not asked for. */
  Optional<Instant> next(PaymentKey key);

  /**
   * Plans anew, durably, where the plan is still as it was read.
   *
   * @return those that were planned anew, in the given order
   * @throws Journal.JournalException if it could not be kept; none is planned anew then
   */
  List<PaymentKey> plan(List<Change> changes);

  /** The check of a payment. */
  record Planned(PaymentKey key, StatusCheck check) {}

  /**
   * A new plan.
   *
   * @param before as it was read
   * @param now empty where the payment is not asked for any more
   */
  record Change(Planned before, Optional<StatusCheck> now) {}
}
