package app.paydesk.journal.list;

import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.VerdictDetail;
import java.time.Instant;
import java.util.Optional;

/**
 * A callback that a person should look at.
 *
 * @param delivery number of the callback
 * @param paymentId as it stands in the callback, which may not be true
 * @param detail why it was judged as it was
 * @param settlement how a person settled it; empty while it is open
 */
public record Notice(
    Kind kind,
    long delivery,
    Instant received,
    String from,
    Optional<String> paymentId,
    VerdictDetail detail,
    Optional<Settlement> settlement) {

  /** Why to look at it. */
  public enum Kind {
    /** The signature does not fit or is missing. */
    WRONG_SIGNATURE,
    /** It is no JSON object. */
    NOT_JSON,
    /** It is larger than is taken. */
    TOO_LARGE,
    /** It speaks of another project. */
    NOT_OURS,
    /** It is signed and names no payment. */
    NO_PAYMENT,
    /** It is the first word of a payment that was not started here. */
    STRANGER;

    /** Why to look at a callback that was judged so; empty where nothing is to be looked at. */
    public static Optional<Kind> of(Delivery.Verdict verdict, CallbackEffect effect) {
      return switch (verdict) {
        case WRONG_SIGNATURE -> Optional.of(WRONG_SIGNATURE);
        case NOT_JSON -> Optional.of(NOT_JSON);
        case TOO_LARGE -> Optional.of(TOO_LARGE);
        case NOT_OURS -> Optional.of(NOT_OURS);
        case STORED, VALID -> of(effect);
      };
    }

    private static Optional<Kind> of(CallbackEffect effect) {
      return switch (effect) {
        case CallbackEffect.NoPayment _ -> Optional.of(NO_PAYMENT);
        case CallbackEffect.Learned _ -> Optional.of(STRANGER);
        case CallbackEffect.Unjudged _,
            CallbackEffect.Aside _,
            CallbackEffect.Repeat _,
            CallbackEffect.Changed _,
            CallbackEffect.Added _,
            CallbackEffect.Same _,
            CallbackEffect.Late _,
            CallbackEffect.Contradicts _,
            CallbackEffect.Older _ ->
            Optional.empty();
      };
    }
  }

  /**
   * What a person wrote about it.
   *
   * @param reason in the person's words
   */
  public record Settlement(Instant at, String reason) {}
}
