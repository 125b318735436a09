package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

public class FoldTest {
  private static final PaymentEvent RECORDED = recorded("PO-1", "upi-purchase-vpa", 250);
  private static final PaymentEvent SENDING = new PaymentEvent.Sending(NOON, "PO-1");
  private static final PaymentEvent ACCEPTED =
      new PaymentEvent.Accepted(NOON, "PO-1", "req-1", Duration.ofMillis(80));

  public static PaymentEvent recorded(String ref, String operation, long minor) {
    return new PaymentEvent.Recorded(
        NOON,
        ref,
        operation,
        Optional.of(Money.of(minor, "USD")),
        "John Johnson",
        "/v2/x",
        JsonObject.empty(),
        Map.of());
  }

  private static PaymentEvent unanswered(GateReply.Why why) {
    return new PaymentEvent.Unanswered(NOON, "PO-1", why, "");
  }

  private static Payment fold(PaymentEvent... events) {
    return Fold.fold(KEY, List.of(events));
  }

  private static PaymentState standing(PaymentEvent... events) {
    return fold(events).operation("PO-1").orElseThrow().standing();
  }

  @Test
  void whatWasOnlyRecordedIsSurelyNotSent() {
    assertThat(standing(RECORDED)).isEqualTo(PaymentState.RECORDED);
  }

  @Test
  void whatWasBeingSentIsUnknownUntilAReply() {
    assertThat(standing(RECORDED, SENDING)).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void whatNeverConnectedIsSurelyNotSent() {
    assertThat(standing(RECORDED, SENDING, unanswered(GateReply.Why.NOT_CONNECTED)))
        .isEqualTo(PaymentState.RECORDED);
  }

  @Test
  void noAnswerIsUnknownAndNeverFailed() {
    for (GateReply.Why why : GateReply.Why.values()) {
      if (why != GateReply.Why.NOT_CONNECTED) {
        assertThat(standing(RECORDED, SENDING, unanswered(why))).isEqualTo(PaymentState.UNKNOWN);
      }
    }
  }

  @Test
  void aSecondAttemptOnItsWayIsUnknownAgain() {
    PaymentEvent again = new PaymentEvent.Sending(NOON.plusSeconds(60), "PO-1");
    assertThat(standing(RECORDED, SENDING, unanswered(GateReply.Why.NOT_CONNECTED), again))
        .isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void acceptedIsWaitingAndRefusedIsRefused() {
    PaymentEvent refused =
        new PaymentEvent.Refused(NOON, "PO-1", 400, "2004", "Required field", List.of());
    assertThat(standing(RECORDED, SENDING, ACCEPTED)).isEqualTo(PaymentState.WAITING);
    assertThat(standing(RECORDED, SENDING, refused)).isEqualTo(PaymentState.REFUSED);
    assertThat(fold(RECORDED, SENDING, refused).operations().getFirst().code()).isEqualTo("2004");
  }

  @Test
  void aMessageOfTheGateOutweighsAMissingAnswer() {
    PaymentEvent success = Said.of("4957", "sale", "success", 60).at(60);
    assertThat(standing(RECORDED, SENDING, unanswered(GateReply.Why.TIMED_OUT), success))
        .isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void anEndDoesNotReopen() {
    Payment payment =
        fold(
            RECORDED,
            SENDING,
            ACCEPTED,
            Said.of("4957", "sale", "success", 60).at(60),
            Said.of("4957", "sale", "processing", 90).at(90));
    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.operations().getFirst().standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.flags()).containsExactly(Payment.Flag.LATE_MESSAGE);
  }

  @Test
  void ofTwoEndsTheEarlierStaysAndThePaymentIsFlagged() {
    PaymentEvent decline = Said.of("4957", "sale", "decline", 60).at(200);
    PaymentEvent success = Said.of("4957", "sale", "success", 90).at(100);
    Payment payment = fold(RECORDED, SENDING, ACCEPTED, success, decline);
    assertThat(payment.standing()).isEqualTo(PaymentState.DECLINED);
    assertThat(payment.operations().getFirst().standing()).isEqualTo(PaymentState.DECLINED);
    assertThat(payment.flags()).containsExactly(Payment.Flag.FINAL_CONTRADICTED);
  }

  @Test
  void aWordOutsideTheDocumentsIsOpenAndFlagged() {
    Payment payment = fold(RECORDED, Said.of("4957", "sale", "awaiting moonrise", 60).at(60));
    assertThat(payment.operations().getFirst().standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.flags()).containsExactly(Payment.Flag.UNKNOWN_WORD);
  }

  @Test
  void aCodeThatMeansWaitNeverMakesAFailure() {
    Payment payment = fold(RECORDED, Said.of("4957", "payout", "decline", 60).code("20802").at(60));
    assertThat(payment.standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.operations().getFirst().standing()).isEqualTo(PaymentState.WAITING);
  }

  @Test
  void aDeclinedRefundLeavesItsPurchasePartiallyRefunded() {
    Payment payment =
        fold(
            Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0),
            Said.of("2", "refund", "success", 60)
                .payment("partially refunded", 100)
                .amount(150)
                .at(60),
            Said.of("3", "refund", "decline", 120)
                .payment("partially refunded", 100)
                .amount(100)
                .code("20503")
                .at(120));
    assertThat(payment.status()).contains("partially refunded");
    assertThat(payment.standing()).isEqualTo(PaymentState.PART_REFUNDED);
    assertThat(payment.sum()).contains(Money.of(100, "USD"));
    assertThat(payment.operations())
        .extracting(Payment.OperationState::standing)
        .containsExactlyInAnyOrder(
            PaymentState.SUCCEEDED, PaymentState.SUCCEEDED, PaymentState.DECLINED);
    assertThat(payment.flags()).isEmpty();
  }

  @Test
  void twoRefundsAreToldApartByTheirOwnNames() {
    Payment payment =
        fold(
            recorded("RF-1", "upi-refund", 100),
            recorded("RF-2", "upi-refund", 100),
            Said.of("8", "refund", "success", 60).named("RF-2", "").amount(100).at(60),
            Said.of("9", "refund", "decline", 61).named("RF-1", "").amount(100).at(61));
    assertThat(payment.operation("RF-1").orElseThrow().standing()).isEqualTo(PaymentState.DECLINED);
    assertThat(payment.operation("RF-2").orElseThrow().standing())
        .isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.operations()).hasSize(2);
  }

  @Test
  void aRefundWithoutItsNameIsKnownByItsRequest() {
    Payment payment =
        fold(
            recorded("RF-1", "upi-refund", 100),
            new PaymentEvent.Accepted(NOON, "RF-1", "req-9", Duration.ZERO),
            Said.of("8", "refund", "success", 60).named("", "req-9").at(60));
    assertThat(payment.operation("RF-1").orElseThrow().operationId()).contains("8");
    assertThat(payment.operations()).hasSize(1);
  }

  @Test
  void aSumThatDoesNotFitTheRefundsIsFlagged() {
    Payment payment =
        fold(
            Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0),
            Said.of("2", "refund", "success", 60)
                .payment("partially refunded", 120)
                .amount(150)
                .at(60));
    assertThat(payment.flags()).containsExactly(Payment.Flag.SUM_DISAGREES);
  }

  @Test
  void spellingsOfAWordMeanTheSame() {
    assertThat(StatusWords.standing("Partially_Paid_Out")).contains(PaymentState.PART_PAID);
    assertThat(StatusWords.standing("canceled")).isEqualTo(StatusWords.standing("cancelled"));
    assertThat(StatusWords.standing("invoice canceled"))
        .isEqualTo(StatusWords.standing("Invoice Cancelled"));
  }

  @Test
  void anUndefinedFailureWordIsUnknownRatherThanFailed() {
    assertThat(StatusWords.standing("internal error")).contains(PaymentState.UNKNOWN);
    assertThat(StatusWords.standing("external_error")).contains(PaymentState.UNKNOWN);
  }
}
