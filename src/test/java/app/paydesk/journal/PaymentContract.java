package app.paydesk.journal;

import static app.paydesk.journal.PaymentSamples.NOON;
import static app.paydesk.journal.PaymentSamples.PROJECT;
import static app.paydesk.journal.PaymentSamples.delivery;
import static app.paydesk.journal.PaymentSamples.key;
import static app.paydesk.journal.PaymentSamples.paid;
import static app.paydesk.journal.PaymentSamples.recorded;
import static app.paydesk.journal.PaymentSamples.reported;
import static app.paydesk.journal.PaymentSamples.unanswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.journal.Delivery.Verdict;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to of payments. */
abstract class PaymentContract extends TwoOpenings {
  private static final String LONG = "x".repeat(200_000);

  @Test
  void whatTheGuardRefusesLeavesNothing() {
    Writes.Guard guard =
        new Writes.Guard(
            Optional.empty(),
            _ -> {
              throw new IllegalStateException("no");
            });
    assertThatThrownBy(
            () -> Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100), guard))
        .isInstanceOf(IllegalStateException.class);
    assertThat(journal.find(key("PO-1"))).isEmpty();
    assertThat(Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100)).events())
        .hasSize(1);
  }

  @Test
  void aRefusedRefundLeavesNoTraceOfThePaymentItNamed() {
    Writes.append(journal, key("BUY-1"), Actors.DESK, List.of(paid("BUY-1", 1000)));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-1", 100));
    assertThatThrownBy(
            () -> Writes.record(journal, key("BUY-2"), Actors.DESK, recorded("RF-1", 100)))
        .isInstanceOf(Journal.DuplicateException.class);
    assertThat(journal.find(key("BUY-2"))).isEmpty();
    assertThat(archive.figures(PROJECT).payments()).isEqualTo(1);
    assertThat(
            Writes.append(journal, key("BUY-2"), Actors.DESK, List.of(paid("BUY-2", 5))).events())
        .hasSize(1);
  }

  @Test
  void aDecisionThatThrowsKeepsNothing() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    assertThatThrownBy(
            () ->
                Writes.decide(
                    journal,
                    key("PO-1"),
                    Actors.DESK,
                    _ -> {
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(events("PO-1")).hasSize(1);
  }

  @Test
  void aPaymentBeginsWithARecordOrAMessageOfTheGate() {
    assertThatThrownBy(
            () ->
                Writes.append(
                    journal,
                    key("PO-1"),
                    Actors.DESK,
                    List.of(new PaymentEvent.Sending(NOON, "PO-1"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(journal.find(key("PO-1"))).isEmpty();
  }

  @Test
  void onAFullDiskTheEventsOfOneCallAreKeptTogetherOrNotAtAll() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    store.fill();
    assertThatThrownBy(
            () ->
                Writes.append(
                    journal,
                    key("PO-1"),
                    Actors.DESK,
                    List.of(new PaymentEvent.Sending(NOON, "PO-1"), unanswered("PO-1", LONG))))
        .isInstanceOfSatisfying(
            Journal.JournalException.class,
            e -> assertThat(e.reason()).isEqualTo(Journal.Reason.FULL));
    assertThat(events("PO-1")).hasSize(1);
    store.free();
    Writes.append(
        journal,
        key("PO-1"),
        Actors.DESK,
        List.of(new PaymentEvent.Sending(NOON, "PO-1"), unanswered("PO-1", LONG)));
    assertThat(events("PO-1")).hasSize(3);
  }

  @Test
  void onAFullDiskACallbackIsNotKeptWithoutItsEffect() {
    Delivery delivery = delivery("BUY-1", "{}", Verdict.VALID);
    Writes.Application application =
        learning(reported("BUY-1", "sale", "success", 100, LONG), delivery);
    store.fill();
    assertThatThrownBy(
            () -> Writes.apply(journal, Actors.DESK, delivery, key("BUY-1"), application))
        .isInstanceOf(Journal.JournalException.class);
    assertThat(archive.deliveries(DeliveryQuery.newest(PROJECT, 10))).isEmpty();
    assertThat(journal.find(key("BUY-1"))).isEmpty();
    store.free();
    Writes.apply(journal, Actors.DESK, delivery, key("BUY-1"), application);
    assertThat(archive.deliveries(DeliveryQuery.newest(PROJECT, 10))).hasSize(1);
    assertThat(events("BUY-1")).hasSize(1);
  }

  @Test
  void oneWhoFailsLeavesAloneWhatIsWrittenTogether() throws Exception {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    CountDownLatch underWay = new CountDownLatch(40);
    List<AtOnce.Outcome<Object>> outcomes =
        AtOnce.times(
            41,
            i -> {
              if (i == 0) {
                return Writes.decide(
                    journal,
                    key("PO-1"),
                    Actors.DESK,
                    payment -> {
                      await(underWay);
                      return List.of(unanswered("PO-1", payment.events().size() + ""));
                    });
              }
              underWay.countDown();
              return switch (i % 4) {
                case 0 -> Writes.record(journal, key("PO-1"), Actors.DESK, recorded("po-1", 100));
                case 1 -> Writes.keep(journal, Actors.DESK, delivery("PO-1", "{}", Verdict.VALID));
                case 2 ->
                    Writes.record(journal, key("PO-" + i), Actors.DESK, recorded("PO-" + i, 100));
                default ->
                    Writes.append(
                        journal, key("PO-1"), Actors.DESK, List.of(unanswered("PO-1", "")));
              };
            });
    assertThat(AtOnce.done(outcomes)).isEqualTo(31);
    assertThat(archive.figures(PROJECT).callbacks()).isEqualTo(10);
    assertThat(archive.deliveries(DeliveryQuery.newest(PROJECT, 99))).hasSize(10);
    assertThat(archive.figures(PROJECT).payments()).isEqualTo(11);
    assertThat(events("PO-1")).hasSize(12);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void eventsStandInTheOrderInWhichTheyWereKeptWhateverTheClockSays() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    for (int i = 0; i < 6; i++) {
      Writes.append(
          journal,
          key("PO-1"),
          Actors.DESK,
          List.of(
              new PaymentEvent.NotKnown(
                  NOON.minusSeconds(60L * i), "PO-1", "306" + i, Optional.of(Duration.ZERO))));
    }
    assertThat(events("PO-1").stream().skip(1))
        .extracting(event -> ((PaymentEvent.NotKnown) event).code())
        .containsExactly("3060", "3061", "3062", "3063", "3064", "3065");
  }

  @Test
  void listsStandInTheOrderInWhichThingsCameWhateverTheClockSays() {
    for (int i = 0; i < 4; i++) {
      Writes.record(
          journal,
          key("PO-" + i),
          Actors.DESK,
          recorded("PO-" + i, NOON.minusSeconds(60L * i), Optional.of(Money.of(100, "CNY"))));
      Writes.keep(
          journal,
          Actors.DESK,
          delivery(PROJECT, NOON.minusSeconds(60L * i), "PO-" + i, "{}", Verdict.STORED));
    }
    Writes.append(
        journal,
        key("PO-1"),
        Actors.DESK,
        List.of(new PaymentEvent.Sending(NOON.plusSeconds(9), "PO-1")));

    assertThat(ids(archive.rows(PaymentQuery.newest(PROJECT, 9))))
        .containsExactly("PO-3", "PO-2", "PO-1", "PO-0");
    assertThat(journal.open(PROJECT))
        .extracting(payment -> payment.key().id().value())
        .containsExactly("PO-0", "PO-1", "PO-2", "PO-3");
    assertThat(archive.deliveries(DeliveryQuery.newest(PROJECT, 9)))
        .flatExtracting(d -> d.paymentId().stream().toList())
        .containsExactly("PO-3", "PO-2", "PO-1", "PO-0");
    assertThat(archive.unjudged(PROJECT))
        .flatExtracting(d -> d.paymentId().stream().toList())
        .containsExactly("PO-0", "PO-1", "PO-2", "PO-3");
  }

  @Test
  void aNumberIsNeverUsedAgain() {
    long last = 0;
    for (int i = 0; i < 3; i++) {
      long next = Writes.keep(journal, Actors.DESK, delivery("PO-1", "{}", Verdict.NOT_JSON));
      assertThat(next).isGreaterThan(last);
      last = next;
      assertThat(Writes.clearAside(journal, Actors.DESK, PROJECT, Optional.empty(), NOON))
          .isEqualTo(1);
      assertThat(archive.delivery(last)).isEmpty();
    }
  }

  @Test
  void aPaymentIdIsTakenInItsProjectWhateverItsCase() {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    Writes.append(journal, key("ELSEWHERE"), Actors.DESK, List.of(paid("ELSEWHERE", 100)));
    for (String id : List.of("po-1", "Po-1", "elsewhere")) {
      assertThatThrownBy(() -> Writes.record(journal, key(id), Actors.DESK, recorded(id, 100)))
          .as(id)
          .isInstanceOf(Journal.DuplicateException.class);
      assertThat(events(id)).hasSize(1);
    }
    assertThat(journal.find(key("po-1")).orElseThrow().key().id().value()).isEqualTo("PO-1");
    PaymentKey elsewhere = new PaymentKey(201, new PaymentId("PO-1"));
    assertThat(Writes.record(journal, elsewhere, Actors.DESK, recorded("PO-1", 100)).events())
        .hasSize(1);
  }

  @Test
  void aRefundReferenceIsTakenInItsProjectWhateverItsCaseAndPayment() {
    Writes.append(journal, key("BUY-1"), Actors.DESK, List.of(paid("BUY-1", 1000)));
    Writes.append(journal, key("BUY-2"), Actors.DESK, List.of(paid("BUY-2", 1000)));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-1", 100));
    for (String payment : List.of("BUY-1", "BUY-2")) {
      assertThatThrownBy(
              () -> Writes.record(journal, key(payment), Actors.DESK, recorded("rf-1", 100)))
          .isInstanceOf(Journal.DuplicateException.class);
    }
    assertThatThrownBy(
            () -> Writes.record(journal, key("RF-1"), Actors.DESK, recorded("RF-1", 100)))
        .isInstanceOf(Journal.DuplicateException.class);
  }

  @Test
  void ofManyWhoRecordOneNameAtOnceOneDoes() throws Exception {
    List<AtOnce.Outcome<Payment>> outcomes =
        AtOnce.times(
            24,
            i -> {
              String id = i % 3 == 0 ? "po-1" : "PO-1";
              return Writes.record(either(i), key(id), Actors.DESK, recorded(id, 100));
            });
    assertThat(AtOnce.done(outcomes)).isEqualTo(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.done())
        .extracting(AtOnce.Outcome::failure)
        .hasOnlyElementsOfType(Journal.DuplicateException.class);
    assertThat(events("PO-1")).hasSize(1);
  }

  @Test
  void noMoreIsRefundedThanIsLeft() {
    Writes.append(journal, key("BUY-1"), Actors.DESK, List.of(paid("BUY-1", 1000)));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-1", 600));
    refused("RF-2", Optional.of(Money.of(401, "CNY")));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-3", 400));
    refused("RF-4", Optional.of(Money.of(1, "CNY")));
    refused("RF-5", Optional.empty());
    assertThat(journal.find(key("BUY-1")).orElseThrow().operations()).hasSize(3);
  }

  @Test
  void afterAFullRefundNothingIsLeft() {
    Writes.append(journal, key("BUY-1"), Actors.DESK, List.of(paid("BUY-1", 1000)));
    Writes.record(journal, key("BUY-1"), Actors.DESK, recorded("RF-1", NOON, Optional.empty()));
    refused("RF-2", Optional.of(Money.of(1, "CNY")));
    assertThat(Writes.record(journal, key("BUY-9"), Actors.DESK, recorded("RF-9", 700)).events())
        .as("of a payment of which no sum is known")
        .hasSize(1);
  }

  private void refused(String ref, Optional<Money> amount) {
    assertThatThrownBy(
            () -> Writes.record(journal, key("BUY-1"), Actors.DESK, recorded(ref, NOON, amount)))
        .as(ref)
        .isInstanceOf(Journal.OverRefundException.class);
  }

  @Test
  void manyWhoRefundAtOnceDoNotRefundMoreThanIsLeft() throws Exception {
    Writes.append(journal, key("BUY-1"), Actors.DESK, List.of(paid("BUY-1", 1000)));
    List<AtOnce.Outcome<Payment>> outcomes =
        AtOnce.times(
            24, i -> Writes.record(either(i), key("BUY-1"), Actors.DESK, recorded("RF-" + i, 100)));
    assertThat(AtOnce.done(outcomes)).isEqualTo(10);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.done())
        .extracting(AtOnce.Outcome::failure)
        .hasOnlyElementsOfType(Journal.OverRefundException.class);
    assertThat(events("BUY-1")).hasSize(11);
  }

  @Test
  void eachDecisionSeesWhatWasKeptBeforeIt() throws Exception {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    List<AtOnce.Outcome<Payment>> outcomes =
        AtOnce.times(
            32,
            i ->
                Writes.decide(
                    either(i),
                    key("PO-1"),
                    Actors.DESK,
                    payment -> List.of(unanswered("PO-1", "" + payment.events().size()))));
    assertThat(AtOnce.done(outcomes)).isEqualTo(32);
    assertThat(events("PO-1").stream().skip(1))
        .extracting(event -> ((PaymentEvent.Unanswered) event).detail())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 32).mapToObj(i -> "" + i).toList());
  }

  @Test
  void ofManyWhoDecideToSendAtOnceOneDoes() throws Exception {
    Writes.record(journal, key("PO-1"), Actors.DESK, recorded("PO-1", 100));
    List<AtOnce.Outcome<Payment>> outcomes =
        AtOnce.times(
            24,
            i ->
                Writes.decide(
                    either(i),
                    key("PO-1"),
                    Actors.DESK,
                    payment -> {
                      if (payment.isSending()) {
                        throw new IllegalStateException("another sends it");
                      }
                      return List.of(new PaymentEvent.Sending(NOON, "PO-1"));
                    }));
    assertThat(AtOnce.done(outcomes)).isEqualTo(1);
    assertThat(events("PO-1")).hasSize(2);
  }

  @Test
  void ofManyAlikeWhoAskForTheLikeAtOnceOneIsRecorded() throws Exception {
    List<AtOnce.Outcome<Payment>> outcomes =
        AtOnce.times(
            12,
            i -> {
              PaymentEvent.Recorded event = recorded("PO-" + i, 100);
              Writes.Guard guard =
                  new Writes.Guard(
                      SimilarityQuery.of(PROJECT, event, NOON.minusSeconds(60)),
                      now -> {
                        if (!now.similar().isEmpty()) {
                          throw new IllegalStateException("a like one is there");
                        }
                      });
              return Writes.record(either(i), key("PO-" + i), Actors.DESK, event, guard);
            });
    assertThat(AtOnce.done(outcomes)).isEqualTo(1);
    assertThat(archive.rows(PaymentQuery.newest(PROJECT, 99))).hasSize(1);
  }
}
