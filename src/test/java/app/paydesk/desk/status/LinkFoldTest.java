package app.paydesk.desk.status;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.generated.Cases;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.Said;
import app.paydesk.payment.UnusedLink;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkFoldTest {
  private static final PaymentEvent EXPIRED =
      new PaymentEvent.Expired(NOON.plusSeconds(7_200), "PO-1");

  static PaymentEvent.Recorded link(Optional<Instant> bestBefore) {
    return new PaymentEvent.Recorded(
        NOON,
        "PO-1",
        "upi-link",
        Optional.of(Money.of(250, "USD")),
        "John Johnson",
        "https://pay.example/payment",
        JsonObject.empty(),
        Map.of(),
        Optional.empty(),
        Optional.of(
            new PaymentEvent.Link(
                URI.create("https://pay.example/payment?signature=abc"), bestBefore)));
  }

  private static final PaymentEvent LINK = link(Optional.of(NOON.plusSeconds(3_600)));

  private static Payment fold(PaymentEvent... events) {
    return Fold.fold(KEY, List.of(events));
  }

  @Test
  void aLinkThatRanOutUnusedIsSettledAsExpired() {
    assertThat(fold(LINK).standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
    assertThat(fold(LINK, EXPIRED).standing()).isEqualTo(PaymentState.EXPIRED);
    assertThat(PaymentState.EXPIRED.settled()).isTrue();
  }

  @Test
  void aLateCallbackOutweighsOurInferenceThatNothingWasPaid() {
    PaymentEvent late = Said.of("1", "sale", "success", 9_000).payment("success", 250).at(9_001);
    Payment payment = fold(LINK, EXPIRED, late);

    assertThat(payment.standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(payment.operations()).hasSize(1);
    assertThat(payment.flags()).isEmpty();
  }

  @Test
  void theCustomersOwnStepsAreTheGatesToTell() {
    PaymentEvent opened = Said.of("1", "sale", "awaiting redirect result", 60).at(61);

    assertThat(fold(LINK, opened).standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
    assertThat(UnusedLink.is(fold(LINK))).isTrue();
    assertThat(UnusedLink.is(fold(LINK, opened))).isFalse();
  }

  private static final List<PaymentEvent> NEWS =
      List.of(
          EXPIRED,
          new PaymentEvent.NotKnown(NOON.plusSeconds(600), "PO-1", "3061"),
          Said.of("1", "sale", "awaiting redirect result", 60).at(61),
          Said.of("1", "sale", "success", 90).payment("success", 250).at(100),
          Said.of("1", "sale", "decline", 80).payment("decline", 250).code("20105").at(95),
          Said.of("2", "refund", "success", 200).payment("partially refunded", 150).at(201));

  @Test
  void theOrderOfEventsDoesNotMatterToALink() {
    Cases.seeded(
        300,
        draw -> {
          List<PaymentEvent> events = new ArrayList<>(draw.list(0, 8, () -> draw.of(NEWS)));
          events.add(LINK);
          Payment inOrder = Fold.fold(KEY, events);
          Collections.shuffle(events, draw.random());

          assertThat(Fold.fold(KEY, events))
              .usingRecursiveComparison()
              .ignoringFields("events")
              .isEqualTo(inOrder);
          assertThat(inOrder.own().orElseThrow().created()).isEqualTo(NOON);
        });
  }
}
