package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.batch.BatchState;
import java.util.List;
import java.util.Optional;

/**
 * How a subject stands when something is decided about it.
 *
 * @param payment where the subject is one that is known
 * @param similar what the decision asked for, the most telling first
 * @param profile the last that was written of the profile, where the subject is one
 * @param batch where the subject is one that is known
 */
public record Snapshot(
    Optional<Payment> payment,
    List<SimilarPayment> similar,
    Optional<Fact.ProfileChanged> profile,
    Optional<BatchState> batch) {
  /** Of a subject that has nothing to look at. */
  public static final Snapshot NOTHING =
      new Snapshot(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

  /** Of a payment. */
  public static Snapshot of(Optional<Payment> payment, List<SimilarPayment> similar) {
    return new Snapshot(payment, similar, Optional.empty(), Optional.empty());
  }

  /** Of a profile. */
  public static Snapshot of(Optional<Fact.ProfileChanged> profile) {
    return new Snapshot(Optional.empty(), List.of(), profile, Optional.empty());
  }

  /** Of a batch. */
  public static Snapshot ofBatch(Optional<BatchState> batch) {
    return new Snapshot(Optional.empty(), List.of(), Optional.empty(), batch);
  }
}
