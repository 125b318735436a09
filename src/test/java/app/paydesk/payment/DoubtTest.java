package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.FieldError;
import app.paydesk.gate.message.GateReply;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A failure that something else speaks against never invites anyone to pay again. */
class DoubtTest {
  private static final PaymentEvent RECORDED = FoldTest.recorded("PO-1", "upi-payout", 250);
  private static final PaymentEvent SENDING = new PaymentEvent.Sending(NOON, "PO-1");
  private static final PaymentEvent REFUND = FoldTest.recorded("R-1", "upi-refund", 100);
  private static final PaymentEvent REFUND_SENDING = new PaymentEvent.Sending(NOON, "R-1");

  private static Payment fold(PaymentEvent... told) {
    return AnyOrder.fold(KEY, List.of(told));
  }

  private static PaymentEvent refused(String ref, String code, FieldError... errors) {
    return new PaymentEvent.Refused(NOON, ref, 400, code, "", List.of(errors));
  }

  private static PaymentEvent accepted(String ref) {
    return new PaymentEvent.Accepted(NOON, ref, "req-" + ref, Duration.ofMillis(80));
  }

  private static PaymentEvent body(String json, int second) throws JsonException {
    return new PaymentEvent.Reported(
        NOON.plusSeconds(second),
        PaymentEvent.Source.CALLBACK,
        CallbackMessage.read(Json.object(json)),
        OptionalLong.empty());
  }

  private static PaymentEvent purchase() {
    return Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0);
  }

  private static PaymentEvent refund(String id, String status, String payment, int second) {
    return Said.of(id, "refund", status, second)
        .named("R-1", "")
        .payment(payment, payment.equals("success") ? 250 : 150)
        .amount(100)
        .at(second);
  }

  private static Payment.OperationState refundOf(Payment payment) {
    return payment.operation("R-1").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3041", "3230", "3613", "3285", "2147", "9999", "19999", "29999", "20802", "20899", "20801",
        "10801", "501", "602", "0"
      })
  void aRefusalByACodeThatLeavesTheOutcomeOpenIsUnknown(String code) {
    Payment payment = fold(RECORDED, SENDING, refused("PO-1", code));
    assertThat(payment.standing()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(payment.again()).isEqualTo(PayAgain.NO);
    Payment refund = fold(purchase(), REFUND, REFUND_SENDING, refused("R-1", code));
    assertThat(refundOf(refund).standing()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(refundOf(refund).again()).isEqualTo(PayAgain.NO);
  }

  @Test
  void anIdSaidToExistAmongOtherErrorsDidArrive() {
    PaymentEvent refused =
        refused("PO-1", "2004", new FieldError("3041", "general.payment_id", "exists"));
    assertThat(fold(RECORDED, SENDING, refused).standing()).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aPlainRefusalAfterAPersonsDecisionIsAskedAbout() {
    PaymentEvent resent =
        new PaymentEvent.Resent(NOON.plusSeconds(200), "PO-1", "lost", 3, Duration.ofMinutes(3));
    PaymentEvent again = new PaymentEvent.Sending(NOON.plusSeconds(200), "PO-1");
    Payment payment =
        fold(RECORDED, SENDING, refused("PO-1", "2147"), resent, again, refused("PO-1", "2004"));
    assertThat(payment.standing()).isEqualTo(PaymentState.REFUSED);
    assertThat(payment.again()).isEqualTo(PayAgain.ASK);
  }

  @Test
  void aRefundRefusedAfterDoubtIsAskedAbout() {
    Payment payment =
        fold(
            purchase(),
            REFUND,
            REFUND_SENDING,
            new PaymentEvent.Unanswered(NOON, "R-1", GateReply.Why.TIMED_OUT, ""),
            new PaymentEvent.Resent(NOON.plusSeconds(200), "R-1", "lost", 3, Duration.ofMinutes(3)),
            new PaymentEvent.Sending(NOON.plusSeconds(200), "R-1"),
            refused("R-1", "2004"));
    assertThat(refundOf(payment).again()).isEqualTo(PayAgain.ASK);
    assertThat(refundOf(payment).sentence()).isEqualTo(Sentence.REFUSED_IN_DOUBT);
  }

  @ParameterizedTest
  @CsvSource({"3041", "3230", "3613"})
  void anErrorToldLaterForAnIdThatExistsIsNoEnd(String code) throws JsonException {
    String errors = "\"errors\":[{\"code\":\"2004\"},{\"code\":" + code + "}]}";
    Payment payment =
        fold(
            RECORDED,
            SENDING,
            accepted("PO-1"),
            body("{\"payment\":{\"id\":\"PO-1\",\"status\":\"error\"}," + errors, 10));
    assertThat(payment.standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.again()).isEqualTo(PayAgain.NO);
  }

  @ParameterizedTest
  @CsvSource({"decline, 20801", "decline, 10801", "decline, 0", "error, 0"})
  void aFailureWhoseCodeSaysOtherwiseIsAskedAbout(String word, String code) {
    Payment payment =
        fold(
            RECORDED,
            SENDING,
            Said.of("1", "payout", word, 10).payment(word, 250).amount(250).code(code).at(10));
    assertThat(payment.standing().failed()).isTrue();
    assertThat(payment.again()).isEqualTo(PayAgain.ASK);
  }

  @Test
  void aTryUnderWayAfterADeclineIsAskedAboutWithoutAnyWordOfThePayment() {
    Payment payment =
        fold(
            RECORDED,
            SENDING,
            Said.of("1", "payout", "decline", 10).payment("", 250).at(10),
            Said.of("1", "payout", "processing", 20).payment("", 250).at(20));
    assertThat(payment.again()).isEqualTo(PayAgain.ASK);
  }

  @ParameterizedTest
  @CsvSource({"success, partially refunded", "processing, success"})
  void aRefundThatWentOnAfterItsDeclineIsAskedAbout(String later, String payment) {
    Payment folded =
        fold(
            purchase(),
            REFUND,
            REFUND_SENDING,
            accepted("R-1"),
            refund("2", "decline", "success", 10),
            refund("2", later, payment, 20));
    assertThat(refundOf(folded).again()).isEqualTo(PayAgain.ASK);
    assertThat(refundOf(folded).sentence()).isEqualTo(Sentence.DECLINED_IN_DOUBT);
  }

  @ParameterizedTest
  @CsvSource({"success, awaiting retry", "success, success"})
  void aRefundTriedAgainUnderANewOperationIsOneRefund(String later, String between) {
    Payment payment =
        fold(
            purchase(),
            REFUND,
            REFUND_SENDING,
            accepted("R-1"),
            refund("2", "decline", between, 10),
            refund("3", later, "partially refunded", 3610));
    assertThat(payment.operations())
        .extracting(Payment.OperationState::ref)
        .containsExactlyInAnyOrder("#1", "R-1");
    assertThat(refundOf(payment).standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(refundOf(payment).again()).isEqualTo(PayAgain.NO);
    assertThat(payment.flags()).isEmpty();
    assertThat(RefundLedger.of(payment).remaining().orElseThrow().minor()).isEqualTo(150);
  }

  @Test
  void aDeclinedRefundThatNothingNamesOursIsAskedAbout() {
    Payment payment =
        fold(
            purchase(),
            REFUND,
            REFUND_SENDING,
            new PaymentEvent.Unanswered(NOON, "R-1", GateReply.Why.TIMED_OUT, ""),
            Said.of("2", "refund", "decline", 10).payment("success", 250).amount(100).at(10));
    assertThat(refundOf(payment).again()).isNotEqualTo(PayAgain.YES);
  }

  @Test
  void aRefusedRefundIsNoRefusalOfItsPurchase() throws JsonException {
    Payment payment =
        fold(
            body(
                """
                {"payment":{"id":"PO-1","status":"error"},"errors":[{"code":"3283"}],
                 "operation":{"id":2,"type":"refund","status":"error",
                 "date":"2026-03-01T12:00:10+0000"}}\
                """,
                10));
    assertThat(payment.again()).isEqualTo(PayAgain.NO);
    assertThat(payment.standing()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(RefundLedger.of(payment).paid()).isEmpty();
  }
}
