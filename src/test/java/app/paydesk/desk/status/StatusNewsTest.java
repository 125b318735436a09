package app.paydesk.desk.status;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Fold;
import app.paydesk.payment.FoldTest;
import app.paydesk.payment.NotFoundEvidence;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.Said;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A status reply lists all operations of a payment and names one refund at most. */
class StatusNewsTest {
  private static final CanonicalText NOTHING =
      CanonicalText.of(JsonObject.empty(), CanonicalText.Order.NATURAL_BY_PATH);

  private final List<PaymentEvent> events = new ArrayList<>();

  private void paid() {
    events.add(FoldTest.recorded("PO-1", "upi-purchase-vpa", 250));
    events.add(Said.of("1", "sale", "success", 1).amount(250).at(1));
  }

  private void refunding(String ref) {
    events.add(FoldTest.recorded(ref, "upi-refund", 100));
    events.add(new PaymentEvent.Sending(NOON.plusSeconds(10), ref));
  }

  private void reply(CallbackMessage... listed) {
    SignatureCheck valid =
        new SignatureCheck(true, Optional.empty(), SignatureCheck.Reason.VALID, NOTHING);
    events.addAll(
        StatusNews.of(
            KEY,
            Optional.of(Fold.fold(KEY, events)),
            new StatusReply.Known(List.of(listed), valid),
            NOON.plusSeconds(60)));
  }

  private static CallbackMessage sale(String name) {
    return Said.of("1", "sale", "success", 1).amount(250).named(name, "").message();
  }

  private static CallbackMessage refund(String id, String name, String status) {
    return Said.of(id, "refund", status, 20).amount(100).named(name, "").message();
  }

  private PaymentState standing(String ref) {
    return Fold.fold(KEY, events).operation(ref).orElseThrow().standing();
  }

  @Test
  void theNameStaysWithTheRefundThatIsKnownUnderNoOther() {
    paid();
    refunding("RF-1");
    events.add(Said.of("8", "refund", "success", 20).amount(100).named("RF-1", "").at(20));
    refunding("RF-2");
    reply(sale("RF-2"), refund("8", "RF-2", "success"), refund("9", "RF-2", "decline"));

    assertThat(standing("RF-1")).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(standing("RF-2")).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void twoRefundsWithTheirRequestIdsAreNeverTakenForEachOther() {
    paid();
    refunding("RF-1");
    refunding("RF-2");
    events.add(new PaymentEvent.Accepted(NOON, "RF-1", "req-1", Duration.ZERO));
    events.add(new PaymentEvent.Accepted(NOON, "RF-2", "req-2", Duration.ZERO));
    reply(
        sale("RF-2"),
        Said.of("8", "refund", "success", 20).amount(100).named("RF-2", "req-1").message(),
        Said.of("9", "refund", "decline", 20).amount(100).named("RF-2", "req-2").message());

    assertThat(standing("RF-1")).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(standing("RF-2")).isEqualTo(PaymentState.DECLINED);
  }

  @Test
  void whereEitherMayBeMeantBothStayUnknown() {
    paid();
    refunding("RF-1");
    refunding("RF-2");
    reply(sale("RF-2"), refund("8", "RF-2", "success"), refund("9", "RF-2", "decline"));

    assertThat(standing("RF-1")).isEqualTo(PaymentState.UNKNOWN);
    assertThat(standing("RF-2")).isEqualTo(PaymentState.UNKNOWN);
    assertThat(events).noneMatch(PaymentEvent.NotKnown.class::isInstance);
  }

  @Test
  void theOneRefundWhoseReplyWasLostIsTheOneThatIsLeft() {
    paid();
    refunding("RF-1");
    refunding("RF-2");
    events.add(new PaymentEvent.Accepted(NOON, "RF-2", "req-2", Duration.ZERO));
    reply(
        sale("RF-2"),
        Said.of("8", "refund", "decline", 20).amount(100).named("RF-2", "req-1").message(),
        Said.of("9", "refund", "success", 20).amount(100).named("RF-2", "req-2").message());

    assertThat(standing("RF-1")).isEqualTo(PaymentState.DECLINED);
    assertThat(standing("RF-2")).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(Fold.fold(KEY, events).operations()).hasSize(3);
  }

  @Test
  void whatIsLeftIsNotTakenForItWhereTheAmountIsAnother() {
    paid();
    refunding("RF-1");
    reply(
        sale("X"),
        Said.of("8", "refund", "success", 20).amount(99).named("X", "req-8").message(),
        Said.of("9", "refund", "success", 20).amount(98).named("X", "req-9").message());

    assertThat(standing("RF-1")).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void whatWasHeardOfBeforeItWasAskedForIsNotTakenForIt() {
    paid();
    events.add(Said.of("8", "refund", "success", 1).amount(100).at(-100));
    refunding("RF-1");
    reply(sale(""), refund("8", "", "success"));

    assertThat(standing("RF-1")).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aRefundThatBearsAnotherNameIsNotTakenForIt() {
    paid();
    refunding("RF-1");
    events.add(
        Said.of("8", "refund", "success", 20).amount(100).named("MADE-ELSEWHERE", "").at(30));

    assertThat(standing("RF-1")).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aRefundThatIsNotListedIsNotKnownToTheGate() {
    paid();
    refunding("RF-1");
    reply(sale(""));

    assertThat(standing("RF-1")).isEqualTo(PaymentState.UNKNOWN);
    assertThat(NotFoundEvidence.of(Fold.fold(KEY, events), "RF-1"))
        .hasValueSatisfying(absence -> assertThat(absence.checks()).isEqualTo(1));
  }

  @Test
  void whatWasSaidBeforeIsNoNews() {
    paid();
    reply(sale(""));
    int before = events.size();
    reply(sale(""));

    assertThat(events).hasSize(before);
  }

  @Test
  void aReplyAboutAnotherPaymentIsNoNewsAndNoDenial() {
    paid();
    refunding("R-1");
    int before = events.size();

    reply(
        CallbackMessage.read(
            JsonObject.empty().with("payment.id", "PO-2").with("payment.status", "decline")));

    assertThat(events).hasSize(before);
  }
}
