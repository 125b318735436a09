package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.paydesk.money.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A payment that is tried again, by the platform or the customer, or split into parts. */
class TriesTest {
  private static final PaymentEvent RECORDED = FoldTest.recorded("PO-1", "upi-payout", 250);
  private static final PaymentEvent SENDING = new PaymentEvent.Sending(NOON, "PO-1");
  private static final PaymentEvent ACCEPTED =
      new PaymentEvent.Accepted(NOON, "PO-1", "req-1", Duration.ofMillis(80));

  private static Payment fold(PaymentEvent... told) {
    List<PaymentEvent> events = new ArrayList<>(List.of(RECORDED, SENDING, ACCEPTED));
    events.addAll(List.of(told));
    return AnyOrder.fold(KEY, events);
  }

  private static PaymentEvent told(String id, String operation, String payment, int second) {
    return Said.of(id, "payout", operation, second)
        .named("", "req-1")
        .payment(payment, 250)
        .amount(250)
        .at(second);
  }

  private static PaymentEvent part(String id, String status, String payment, long minor, int at) {
    return Said.of(id, "payout", status, at).payment(payment, minor).amount(minor).at(at);
  }

  @Test
  void aDeclineUnderAutomaticRetryIsNoEnd() {
    Payment payment =
        fold(told("1", "processing", "processing", 1), told("1", "decline", "awaiting retry", 10));
    assertThat(payment.standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.again()).isEqualTo(PayAgain.NO);
    assertThat(payment.sentence()).isEqualTo(Sentence.RETRYING);
    assertThat(payment.operation("PO-1").orElseThrow().standing()).isEqualTo(PaymentState.WAITING);
  }

  @Test
  void aLaterTrySucceedsWithoutContradictionUnderTheSameOperation() {
    Payment payment =
        fold(
            told("1", "decline", "awaiting retry", 10),
            told("1", "decline", "awaiting retry", 3610),
            told("1", "success", "success", 7210));
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.flags()).isEmpty();
    assertThat(payment.operations()).hasSize(1);
  }

  @Test
  void aLaterTryUnderANewOperationContinuesOurs() {
    Payment payment =
        fold(
            told("1", "decline", "awaiting retry", 10),
            Said.of("2", "payout", "success", 3610)
                .named("", "req-2")
                .payment("success", 250)
                .amount(250)
                .at(3610));
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.flags()).isEmpty();
    assertThat(payment.operations())
        .extracting(Payment.OperationState::ref)
        .containsExactly("PO-1");
    assertThat(payment.operations().getFirst().tries()).hasSize(2);
  }

  @Test
  void aNewTryUnderWayOutweighsTheDeclineOfTheOneBefore() {
    Payment payment =
        fold(
            Said.of("1", "payout", "decline", 10).payment("", 250).amount(250).at(10),
            Said.of("2", "payout", "processing", 20).payment("", 250).amount(250).at(20));
    assertThat(payment.standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.again()).isEqualTo(PayAgain.NO);
  }

  @Test
  void theCodeIsThatOfTheTryThatEndedThoughAnOlderOneNeverDid() {
    Payment payment =
        fold(
            coded("1", "decline", "awaiting retry", "20100", 10),
            coded("1", "processing", "processing", "", 20),
            coded("2", "decline", "decline", "20106", 30));
    assertThat(payment.standing()).isEqualTo(PaymentState.DECLINED);
    Payment.OperationState own = payment.operation("PO-1").orElseThrow();
    assertThat(own.code()).isEqualTo("20106");
    assertThat(own.status()).contains("decline");
  }

  private static PaymentEvent coded(
      String id, String operation, String payment, String code, int at) {
    Said said = Said.of(id, "payout", operation, at).named("", "req-1").payment(payment, 250);
    return (code.isEmpty() ? said : said.code(code)).amount(250).at(at);
  }

  @Test
  void theLastDeclineIsTheEndOfAllTries() {
    Payment payment =
        fold(
            told("1", "decline", "awaiting retry", 10),
            told("2", "decline", "awaiting retry", 3610),
            told("3", "decline", "decline", 7210));
    assertThat(payment.standing()).isEqualTo(PaymentState.DECLINED);
    assertThat(payment.again()).isEqualTo(PayAgain.YES);
    assertThat(payment.operations()).hasSize(1);
  }

  @Test
  void aPaymentSaidToBeOpenAfterItsDeclineIsNotSimplyPaidAgain() {
    Payment payment =
        fold(told("1", "decline", "decline", 10), told("1", "decline", "awaiting retry", 20));
    assertThat(payment.again()).isEqualTo(PayAgain.ASK);
    assertThat(payment.sentence()).isEqualTo(Sentence.DECLINED_IN_DOUBT);
  }

  @Test
  void aSplitPayoutShowsWhatWentAndWhatDidNot() {
    Payment payment =
        fold(
            part("1", "success", "processing", 150, 10),
            part("2", "decline", "partially_paid_out", 100, 20));
    assertThat(payment.standing()).isEqualTo(PaymentState.PART_PAID);
    assertThat(payment.again()).isEqualTo(PayAgain.ASK);
    assertThat(payment.operations()).hasSize(1);
    assertThat(payment.operations().getFirst().tries())
        .extracting(Payment.Try::standing, t -> t.amount().orElseThrow())
        .containsExactly(
            tuple(PaymentState.SUCCEEDED, Money.of(150, "USD")),
            tuple(PaymentState.DECLINED, Money.of(100, "USD")));
  }

  @Test
  void aSplitPayoutWithAPartUnderWayIsNotDone() {
    Payment payment = fold(part("1", "success", "processing", 150, 10));
    assertThat(payment.standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.sentence()).isEqualTo(Sentence.PART_OPEN);
  }

  @Test
  void allPartsOfASplitPayoutMakeTheWhole() {
    Payment payment =
        fold(part("1", "success", "processing", 150, 10), part("2", "success", "success", 100, 20));
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.flags()).isEmpty();
  }

  @Test
  void twoTriesThatBothMovedTheMoneyAreSaid() {
    Payment payment =
        fold(told("1", "success", "success", 10), told("2", "success", "success", 20));
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.flags()).contains(Payment.Flag.SUM_DISAGREES);
  }

  @Test
  void aRefundThatIsUndoneGivesBackWhatItTook() {
    Payment payment =
        Fold.fold(
            KEY,
            List.of(
                Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0),
                Said.of("2", "refund", "success", 60).payment("refunded", 0).amount(250).at(60),
                Said.of("3", "refund reverse", "success", 120)
                    .payment("success", 250)
                    .amount(250)
                    .at(120)));
    assertThat(payment.flags()).isEmpty();
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(RefundLedger.of(payment).remaining()).contains(Money.of(250, "USD"));
  }

  @Test
  void anUndoneRefundThatFailedGivesNothingBack() {
    Payment payment =
        Fold.fold(
            KEY,
            List.of(
                Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0),
                Said.of("2", "refund", "success", 60)
                    .payment("partially refunded", 150)
                    .amount(100)
                    .at(60),
                Said.of("3", "refund_reverse", "decline", 120)
                    .payment("partially refunded", 150)
                    .amount(100)
                    .at(120)));
    assertThat(payment.flags()).isEmpty();
    assertThat(RefundLedger.of(payment).remaining()).contains(Money.of(150, "USD"));
  }

  private static PaymentEvent ofPayment(String word, long left, int second) {
    return new Said(
            word,
            Optional.of(Money.of(left, "USD")),
            "",
            "",
            "",
            "",
            "",
            Optional.of(NOON.plusSeconds(second)),
            "",
            Optional.empty())
        .at(second);
  }

  @Test
  void theLastDeclineGivesItsCodeToTheRow() {
    Payment payment =
        fold(
            Said.of("1", "payout", "decline", 10)
                .payment("awaiting retry", 250)
                .code("20105")
                .at(10),
            Said.of("2", "payout", "decline", 3610).payment("decline", 250).code("20106").at(3610));
    assertThat(payment.operations().getFirst().code()).isEqualTo("20106");
  }

  @Test
  void theYoungestTryUnderWaySaysWhatIsToBeDone() {
    Payment payment =
        fold(
            Said.of("1", "payout", "processing", 10).payment("", 250).at(10),
            Said.of("2", "payout", "awaiting clarification", 3610).payment("", 250).at(3610));
    assertThat(payment.standing()).isEqualTo(PaymentState.NEEDS_DATA);
  }

  @Test
  void aPartDeclinedBeforeTheOtherSucceededIsNotUnderWay() {
    Payment payment =
        fold(
            part("2", "decline", "processing", 100, 10),
            part("1", "success", "partially_paid_out", 150, 20));
    assertThat(payment.standing()).isEqualTo(PaymentState.PART_PAID);
    assertThat(payment.sentence()).isEqualTo(Sentence.PART_PAID);
    assertThat(payment.again()).isEqualTo(PayAgain.ASK);
  }

  @Test
  void aTryWhoseKindWasNeverToldIsNoOtherPayment() {
    Payment payment =
        fold(
            Said.of("1", "", "decline", 10).payment("awaiting retry", 250).at(10),
            Said.of("2", "payout", "success", 3610).payment("success", 250).amount(250).at(3610));
    assertThat(payment.operations()).hasSize(1);
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void aWordOfThePaymentAloneIsNoSecondSuccessOfATry() {
    Payment payment =
        fold(
            told("1", "decline", "awaiting retry", 10),
            told("2", "success", "success", 3610),
            ofPayment("success", 250, 3620));
    assertThat(payment.flags()).isEmpty();
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void aSplitPayoutWhosePaymentIsToldAloneContradictsNothing() {
    Payment payment =
        fold(
            part("1", "success", "processing", 150, 10),
            part("2", "decline", "processing", 100, 20),
            ofPayment("partially_paid_out", 150, 30));
    assertThat(payment.flags()).isEmpty();
    assertThat(payment.standing()).isEqualTo(PaymentState.PART_PAID);
  }

  @Test
  void aRefundToldOfThePaymentAloneContradictsNoPurchase() {
    Payment payment =
        fold(told("1", "success", "success", 10), ofPayment("partially refunded", 150, 20));
    assertThat(payment.flags()).doesNotContain(Payment.Flag.FINAL_CONTRADICTED);
    assertThat(payment.standing()).isEqualTo(PaymentState.PART_REFUNDED);
  }
}
