package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RefundLedgerTest {
  private static final PaymentEvent PAID =
      Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0);

  private static RefundLedger ledger(PaymentEvent... events) {
    return RefundLedger.of(Fold.fold(KEY, List.of(events)));
  }

  private static Optional<String> refusal(RefundLedger ledger, long minor) {
    return ledger.refusal(Optional.of(Money.of(minor, "USD"))).map(m -> m.key());
  }

  @Test
  void whatIsPaidCanBeRefundedToTheLastCent() {
    assertThat(refusal(ledger(PAID), 250)).isEmpty();
    assertThat(refusal(ledger(PAID), 251)).contains("refund.too-much");
  }

  @Test
  void aRefundInFlightCountsAsGone() {
    RefundLedger ledger = ledger(PAID, FoldTest.recorded("RF-1", "upi-refund", 100));
    assertThat(ledger.remaining()).contains(Money.of(150, "USD"));
    assertThat(refusal(ledger, 151)).contains("refund.too-much");
    assertThat(ledger.refusal(Optional.empty())).isPresent();
  }

  @Test
  void theSmallerOfOurAccountAndTheGatesCounts() {
    PaymentEvent less =
        Said.of("2", "refund", "success", 60).payment("partially refunded", 40).amount(150).at(60);
    assertThat(ledger(PAID, less).remaining()).contains(Money.of(40, "USD"));
  }

  @Test
  void aDeclinedRefundGivesItsShareBack() {
    PaymentEvent declined =
        Said.of("2", "refund", "decline", 60)
            .payment("success", 250)
            .named("RF-1", "")
            .amount(100)
            .at(60);
    RefundLedger ledger = ledger(PAID, FoldTest.recorded("RF-1", "upi-refund", 100), declined);
    assertThat(ledger.remaining()).contains(Money.of(250, "USD"));
  }

  @Test
  void whatWasNotPaidIsNotRefunded() {
    PaymentEvent declined =
        Said.of("1", "sale", "decline", 0).payment("decline", 250).amount(250).at(0);
    assertThat(refusal(ledger(declined), 10)).contains("refund.not-paid");
    assertThat(refusal(ledger(FoldTest.recorded("PO-1", "upi-purchase-vpa", 250)), 10))
        .contains("refund.not-paid");
  }

  @Test
  void aPaymentMadeElsewhereMayBeRefundedUnseen() {
    assertThat(refusal(RefundLedger.unknown(), 999)).isEmpty();
    assertThat(refusal(ledger(FoldTest.recorded("RF-1", "upi-refund", 100)), 50)).isEmpty();
  }

  @Test
  void anotherCurrencyIsRefused() {
    assertThat(ledger(PAID).refusal(Optional.of(Money.of(10, "INR"))).map(m -> m.key()))
        .contains("refund.currency");
  }
}
