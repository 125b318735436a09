package app.paydesk.desk.submission;

import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import app.paydesk.words.Typed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a clerk confirmed.
 *
 * @param id the payment ID: a new one for a payout or purchase, the one to refund for a refund
 * @param ref a refund's own name, sent as {@code payment.merchant_refund_id}; for all else the
 *     payment ID is taken
 * @param draft the judged fields; its card number stays the caller's to wipe afterwards
 * @param reasons why warnings are set aside, by field
 * @param seen what the clerk decided by
 */
public record Submission(
    PaymentId id, String ref, Draft draft, Map<String, String> reasons, Seen seen) {
  /** Under this name stands why a payee may get more on one day than one payment may be of. */
  public static final String OVER_LIMIT = "limit-sum";

  public Submission {
    Map<String, String> lines = new HashMap<>();
    reasons.forEach((field, reason) -> lines.put(field, Typed.of(reason).text()));
    reasons = Map.copyOf(lines);
  }

  /** One for which nothing was there to be seen. */
  public Submission(PaymentId id, String ref, Draft draft, Map<String, String> reasons) {
    this(id, ref, draft, reasons, Seen.NOTHING);
  }

  /**
   * What the clerk had in view. Where it has changed meanwhile, nothing is sent.
   *
   * @param duplicates names of the operations that it may repeat, for which a reason was given
   * @param left what was shown as left to refund, where it was
   */
  public record Seen(Set<String> duplicates, Optional<Money> left) {
    /** Nothing was shown. */
    public static final Seen NOTHING = new Seen(Set.of(), Optional.empty());

    public Seen {
      duplicates = Set.copyOf(duplicates);
    }
  }
}
