package app.paydesk.ui.newpayment;

import app.paydesk.payment.ExchangeRate;
import app.paydesk.payment.Payment;
import app.paydesk.payment.RefundLedger;
import java.util.Optional;

/**
 * What is known of the payment to refund.
 *
 * @param known whether the history has it; one made elsewhere can be refunded too
 * @param rate how the purchase was converted, such as {@code 1 USD = 71.97 INR}
 */
public record RefundFacts(boolean known, RefundLedger ledger, Optional<String> rate) {

  static RefundFacts of(Optional<Payment> payment) {
    return new RefundFacts(
        payment.isPresent(),
        payment.map(RefundLedger::of).orElseGet(RefundLedger::unknown),
        payment.flatMap(RefundFacts::rate));
  }

  private static Optional<String> rate(Payment payment) {
    return payment.own().flatMap(ExchangeRate::of).map(ExchangeRate::toString);
  }
}
