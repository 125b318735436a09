package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is open until a person settles it, and what opens it again. */
class ConcernsTest {
  private static final int HOUR = 3_600;

  private static Payment payment(List<PaymentEvent> events) {
    return Fold.fold(KEY, events);
  }

  private static Payment payment(PaymentEvent... events) {
    return payment(Arrays.asList(events));
  }

  private static Payment and(Payment payment, PaymentEvent... more) {
    List<PaymentEvent> all = new ArrayList<>(payment.events());
    all.addAll(Arrays.asList(more));
    return payment(all);
  }

  private static Payment settled(Payment payment, int second) {
    List<PaymentEvent> settling =
        Concerns.settling(payment, "seen, the bank explained it", NOON.plusSeconds(second));
    return and(payment, settling.toArray(PaymentEvent[]::new));
  }

  private static List<Concern.Kind> open(Payment payment) {
    return Concerns.open(payment).stream().map(Concern::kind).toList();
  }

  private static PaymentEvent end(String word, int second) {
    return Said.of("1", "payout", word, second).at(second);
  }

  @Test
  void aContradictionIsOpenUntilAPersonSettlesIt() {
    Payment twoEnds = payment(end("success", 5), end("decline", 9));
    assertThat(open(twoEnds)).containsExactly(Concern.Kind.FINAL_CONTRADICTED);
    Payment done = settled(twoEnds, 60);
    assertThat(open(done)).isEmpty();
    assertThat(done.flags()).containsExactly(Payment.Flag.FINAL_CONTRADICTED);
  }

  @Test
  void aNewContradictionIsOpenAgain() {
    Payment done = settled(payment(end("success", 5), end("decline", 9)), 60);
    assertThat(open(and(done, end("decline", 90))))
        .containsExactly(Concern.Kind.FINAL_CONTRADICTED);
  }

  @Test
  void theSameMessageOnceMoreOpensNothing() {
    Payment done = settled(payment(end("success", 5), end("decline", 9)), 60);
    assertThat(open(and(done, end("decline", 9)))).isEmpty();
  }

  @Test
  void whatIsSettledStandsInTheEventsWithItsReason() {
    Payment done = settled(payment(end("success", 5), end("decline", 9)), 60);
    assertThat(done.events().getLast())
        .isInstanceOfSatisfying(
            PaymentEvent.Settled.class,
            s -> assertThat(s.reason()).isEqualTo("seen, the bank explained it"));
    assertThat(Concerns.settling(done, "once more", NOON)).isEmpty();
  }

  @Test
  void aCallbackThatWasLongUnderWayIsDelayed() {
    assertThat(open(payment(Said.of("1", "payout", "success", 5).at(5 + HOUR)))).isEmpty();
    assertThat(open(payment(Said.of("1", "payout", "success", 5).at(6 + HOUR))))
        .containsExactly(Concern.Kind.DELAYED);
  }

  @Test
  void aCallbackLongAfterAKnownEndIsAConcern() {
    Payment late = payment(end("success", 5), Said.of("1", "payout", "success", 2 * HOUR).at(7300));
    assertThat(open(late)).containsExactly(Concern.Kind.AFTER_END);
    Payment soon = payment(end("success", 5), Said.of("1", "payout", "success", 60).at(60));
    assertThat(open(soon)).isEmpty();
  }

  @Test
  void aRefundHoursAfterThePurchaseIsNone() {
    Payment refunded =
        payment(
            Said.of("1", "sale", "success", 5).at(5),
            Said.of("2", "refund", "success", 2 * HOUR).at(2 * HOUR));
    assertThat(open(refunded)).isEmpty();
  }

  @Test
  void concernsDoNotDependOnTheOrderOfEvents() {
    List<PaymentEvent> events =
        new ArrayList<>(settled(payment(end("success", 5), end("decline", 9)), 60).events());
    events.add(end("decline", 90));
    List<Concern> forward = Concerns.open(payment(events));
    assertThat(Concerns.open(payment(events.reversed()))).isEqualTo(forward);
  }

  @Test
  void noReasonSettlesNothing() {
    assertThatThrownBy(() -> settledWith(" ")).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<PaymentEvent> settledWith(String reason) {
    return Concerns.settling(payment(end("success", 5), end("decline", 9)), reason, NOON);
  }
}
