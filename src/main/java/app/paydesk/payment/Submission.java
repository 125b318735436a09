package app.paydesk.payment;

import java.util.Map;

/**
 * What a clerk confirmed.
 *
 * @param id the payment ID: a new one for a payout or purchase, the one to refund for a refund
 * @param ref a refund's own name, sent as {@code payment.merchant_refund_id}; for all else the
 *     payment ID is taken
 * @param draft the judged fields; its card number stays the caller's to wipe afterwards
 * @param reasons why warnings are set aside, by field
 */
public record Submission(PaymentId id, String ref, Draft draft, Map<String, String> reasons) {
  public Submission {
    reasons = Map.copyOf(reasons);
  }
}
