package app.paydesk.journal;

import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.batch.BatchEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an entry of the journal tells. */
public sealed interface Fact {
  /**
   * Something that happened to a payment.
   *
   * @param sha256 digest of the callback's body as it is kept, in hexadecimal, where it was told by
   *     one
   */
  record OfPayment(PaymentEvent event, Optional<String> sha256) implements Fact {}

  /**
   * A callback came in and changed no payment: kept aside, a repeat, or about none.
   *
   * @param detail why it was judged so
   * @param sha256 digest of its body as it is kept, in hexadecimal
   */
  record CallbackKept(
      Delivery.Verdict verdict, VerdictDetail detail, CallbackEffect effect, String sha256)
      implements Fact {}

  /** A callback that was kept was judged anew, and changed no payment. */
  record CallbackJudged(Delivery.Verdict verdict, VerdictDetail detail, CallbackEffect effect)
      implements Fact {}

  /**
   * A person looked at a callback that needed attention.
   *
   * @param reason in the person's words
   */
  record CallbackSettled(String reason) implements Fact {}

  /**
   * Callbacks that were kept aside were deleted; their entries stay.
   *
   * @param before only those received earlier; empty for all
   * @param callbacks how many, above zero
   */
  record CallbacksCleared(Delivery.Verdict verdict, Optional<Instant> before, long callbacks)
      implements Fact {}

  /**
   * The profile was another one than when it was opened before.
   *
   * @param settings what it says by the name of each setting, nothing secret; all of them
   */
  record ProfileChanged(Map<String, String> settings) implements Fact {
    public ProfileChanged {
      settings = Map.copyOf(settings);
    }
  }

  /** Something that happened to a batch as a whole; its rows are payments. */
  record OfBatch(BatchEvent event) implements Fact {}
}
