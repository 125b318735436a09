package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Three tell what is left of a payment; who disagrees is heard. */
class RefundSourcesTest {
  private static final Said PAID =
      Said.of("1", "sale", "success", 0).payment("success", 250).amount(250);

  private static Said refund(long amount, long left, int second) {
    return Said.of("2", "refund", "success", second)
        .payment("partially refunded", left)
        .amount(amount);
  }

  private static PaymentEvent asked(Said said, int second) {
    return new PaymentEvent.Reported(
        NOON.plusSeconds(second), PaymentEvent.Source.STATUS, said.message(), OptionalLong.empty());
  }

  private static RefundSources sources(PaymentEvent... events) {
    return RefundSources.of(Fold.fold(KEY, List.of(events))).orElseThrow();
  }

  @Test
  void allThreeStandSideBySide() {
    RefundSources all =
        sources(PAID.at(0), refund(100, 150, 60).at(61), asked(refund(100, 150, 60), 90));
    assertThat(all.own()).contains(Money.of(150, "USD"));
    assertThat(all.callback().orElseThrow().left()).isEqualTo(Money.of(150, "USD"));
    assertThat(all.status().orElseThrow().left()).isEqualTo(Money.of(150, "USD"));
    assertThat(all.disagree()).isFalse();
  }

  @Test
  void aSumThatDoesNotFitOurRefundsDisagrees() {
    assertThat(sources(PAID.at(0), refund(100, 40, 60).at(61)).disagree()).isTrue();
  }

  @Test
  void aStatusReplyThatDiffersFromTheCallbackDisagrees() {
    RefundSources all =
        sources(PAID.at(0), refund(100, 150, 60).at(61), asked(refund(100, 140, 60), 90));
    assertThat(all.disagree()).isTrue();
  }

  @Test
  void aReplyFromBeforeTheRefundIsNoContradiction() {
    RefundSources all = sources(PAID.at(0), asked(PAID, 30), refund(100, 150, 60).at(61));
    assertThat(all.status().orElseThrow().left()).isEqualTo(Money.of(250, "USD"));
    assertThat(all.disagree()).isFalse();
  }

  @Test
  void aRefundInFlightIsOursAloneToKnow() {
    RefundSources all = sources(PAID.at(0), FoldTest.recorded("RF-1", "upi-refund", 100));
    assertThat(all.inFlight()).contains(Money.of(100, "USD"));
    assertThat(all.own()).contains(Money.of(250, "USD"));
    assertThat(all.disagree()).isFalse();
  }

  @Test
  void whatWasNotPaidHasNothingLeft() {
    Payment declined = Fold.fold(KEY, List.of(Said.of("1", "sale", "decline", 0).at(0)));
    assertThat(RefundSources.of(declined)).isEqualTo(Optional.empty());
  }
}
