package app.paydesk.journal;

import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.batch.BatchEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a {@link Decision} wants written. All of it is kept, or none. */
public sealed interface Decided {
  /** Nothing is written. */
  record Nothing() implements Decided {}

  /**
   * Something happened to the payment that is the subject.
   *
   * @param events at least one; a payment that is not known starts with {@code Recorded} or {@code
   *     Reported}
   */
  record Events(List<PaymentEvent> events) implements Decided {}

  /**
   * A callback, and what it does to the payment that is the subject. Its body stands beside the
   * entry, which has its digest.
   *
   * @param delivery judged; of number 0 where it is new
   * @param change empty where it says nothing new
   */
  record Callback(Delivery delivery, Optional<Change> change) implements Decided {}

  /** A callback that is not worth its place, as its like is kept already; nothing is written. */
  record Unkept(Delivery delivery) implements Decided {}

  /**
   * A person looked at callbacks; it is noted with the payments that they were the first word of,
   * too. What is settled already stays as it is.
   *
   * @param reason in the person's words, not blank
   */
  record Settled(long projectId, Collection<Long> callbacks, String reason, Instant at)
      implements Decided {}

  /**
   * The callbacks of a project that are kept aside are deleted; their entries stay, and so does
   * whatever was ever applied.
   *
   * @param before only those received earlier; empty for all
   */
  record Cleared(long projectId, Optional<Instant> before, Instant at) implements Decided {}

  /**
   * The profile that is the subject is another one than before.
   *
   * @param settings as in {@link Fact.ProfileChanged}
   */
  record ProfileChanged(Map<String, String> settings, Instant at) implements Decided {}

  /**
   * Something happened to the batch that is the subject.
   *
   * @param event of a batch that is not known, its confirmation
   */
  record Batch(BatchEvent event) implements Decided {}

  /**
   * A change of a payment.
   *
   * @param event what is new; it gets the callback's number when that is kept
   * @param after the payment with it
   */
  record Change(PaymentEvent.Reported event, Payment after) {}
}
