package app.paydesk.ui.newpayment;

import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.RefundLedger;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
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
    return payment.operations().stream()
        .filter(o -> !RefundLedger.refund(payment.key(), o))
        .flatMap(o -> o.amount().flatMap(a -> o.converted().flatMap(c -> rate(a, c))).stream())
        .findFirst();
  }

  private static Optional<String> rate(Money from, Money to) {
    if (from.currency().equals(to.currency()) || from.minor() == 0) {
      return Optional.empty();
    }
    BigDecimal rate =
        new BigDecimal(to.plain())
            .divide(new BigDecimal(from.plain()), MathContext.DECIMAL64)
            .setScale(4, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return Optional.of("1 " + from.currency() + " = " + rate.toPlainString() + " " + to.currency());
  }
}
