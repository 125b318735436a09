package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Entry;
import app.paydesk.journal.Fact;
import app.paydesk.journal.Subject;
import app.paydesk.json.JsonObject;
import app.paydesk.money.Money;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The timeline that scripts read says who did what. */
class WhoDidItTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final PaymentKey KEY = new PaymentKey(200, new PaymentId("PO-1"));
  private static final List<PaymentEvent> EVENTS =
      List.of(
          new PaymentEvent.Recorded(
              NOON,
              "PO-1",
              "cup-payout",
              Optional.of(Money.of(100, "CNY")),
              "",
              "/v2/payment/chinaunionpay/payout",
              JsonObject.empty(),
              Map.of()),
          new PaymentEvent.Sending(NOON, "PO-1"),
          new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.TIMED_OUT, ""));

  private static List<Entry> by(Actor... actors) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < actors.length; i++) {
      Fact fact = new Fact.OfPayment(EVENTS.get(i), Optional.empty());
      entries.add(new Entry(i + 7L, NOON, actors[i], new Subject.OfPayment(KEY), fact));
    }
    return entries;
  }

  @Test
  void eachEventNamesWhoDidItAndAPersonByName() {
    List<Entry> entries = by(new Actor.Person("Asha Rao"), Actors.DESK, Actors.SOMEBODY);
    List<JsonObject> timeline = PaymentJson.timeline(Fold.fold(KEY, EVENTS), entries);
    assertThat(timeline)
        .extracting(line -> line.text("fact").orElseThrow())
        .containsExactly("recorded", "sending", "unanswered");
    assertThat(timeline)
        .extracting(line -> line.text("by").orElseThrow())
        .containsExactly("person", "desk", "person");
    assertThat(timeline)
        .extracting(line -> line.text("by_name"))
        .containsExactly(Optional.of("Asha Rao"), Optional.empty(), Optional.empty());
    assertThat(timeline).extracting(line -> line.whole("number").orElseThrow()).isSorted();
  }

  @Test
  void whatCameAfterThePaymentWasReadIsNotToldOfIt() {
    Payment before = Fold.fold(KEY, EVENTS.subList(0, 1));
    assertThat(PaymentJson.timeline(before, by(Actors.SOMEBODY, Actors.DESK))).hasSize(1);
  }
}
