package app.paydesk.journal;

import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.batch.BatchId;

/** What an entry of the journal is about. */
public sealed interface Subject {
  /** A payment, known or not. */
  record OfPayment(PaymentKey key) implements Subject {}

  /**
   * A callback that named no payment, or changed none.
   *
   * @param number our number for it
   */
  record OfCallback(long number) implements Subject {}

  /**
   * A profile of this desk.
   *
   * @param name as it has now
   */
  record OfProfile(String name) implements Subject {}

  /** A batch of payments. */
  record OfBatch(long projectId, BatchId batch) implements Subject {}

  /** The history as a whole. */
  record OfHistory() implements Subject {}
}
