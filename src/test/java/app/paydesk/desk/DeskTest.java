package app.paydesk.desk;

import static app.paydesk.desk.DeskBench.accepted;
import static app.paydesk.desk.DeskBench.card;
import static app.paydesk.desk.DeskBench.refusal;
import static app.paydesk.desk.DeskBench.submission;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.CardNumber;
import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.MemoryStore;
import app.paydesk.json.Json;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeskTest {
  private final DeskBench bench = new DeskBench();
  private final MemoryStore journal = bench.journal;
  private final AtomicInteger sent = bench.sent;

  private static GateReply unanswered(GateReply.Why why) {
    return new GateReply.Unanswered(why, "", Duration.ZERO);
  }

  private static PaymentState standing(Payment payment) {
    return payment.operations().getFirst().standing();
  }

  @Test
  void whatIsSentWasOnDiskBefore() {
    List<PaymentEvent> onDisk = new ArrayList<>();
    Desk desk =
        bench.desk(
            _ -> {
              onDisk.addAll(journal.open(580).getFirst().events());
              return accepted();
            });
    Payment payment = desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(onDisk)
        .hasExactlyElementsOfTypes(PaymentEvent.Recorded.class, PaymentEvent.Sending.class);
    assertThat(standing(payment)).isEqualTo(PaymentState.WAITING);
    assertThat(sent).hasValue(1);
  }

  @Test
  void theWireGetsTheCardNumberAndTheDiskOnlyItsMask() {
    List<String> wire = new ArrayList<>();
    Desk desk =
        bench.desk(
            request -> {
              wire.add(new String(Json.revealed(request.body()), StandardCharsets.UTF_8));
              return accepted();
            });
    Payment payment = desk.submit(submission("PO-1", "北京", Map.of()));
    String number = new String(card(1).reveal(), StandardCharsets.UTF_8);
    assertThat(wire.getFirst()).contains(number);
    assertThat(payment.events().toString()).doesNotContain(number).contains(card(1).masked());
  }

  @Test
  void noAnswerIsUnknownAndNotSentAgain() {
    Desk desk = bench.desk(_ -> unanswered(GateReply.Why.TIMED_OUT));
    Payment payment = desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(standing(payment)).isEqualTo(PaymentState.UNKNOWN);
    assertThat(refusal(() -> desk.sendAgain(payment.key(), "PO-1", Optional.of(card(1)))))
        .isEqualTo("submit.maybe-sent");
    assertThat(sent).hasValue(1);
  }

  @Test
  void aGateThatBreaksDownLeavesItUnknown() {
    Desk desk =
        bench.desk(
            _ -> {
              throw new IllegalStateException("broken");
            });
    assertThat(standing(desk.submit(submission("PO-1", "北京", Map.of()))))
        .isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aRefusalIsKeptWithItsCode() {
    Desk desk =
        bench.desk(_ -> new GateReply.Refused(400, "2004", "missing", List.of(), Duration.ZERO));
    Payment payment = desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(standing(payment)).isEqualTo(PaymentState.REFUSED);
    assertThat(payment.operations().getFirst().code()).isEqualTo("2004");
  }

  @Test
  void aWarningNeedsAReasonThatIsKept() {
    Desk desk = bench.desk(_ -> accepted());
    assertThat(refusal(() -> desk.submit(submission("PO-1", "odd", Map.of()))))
        .isEqualTo("submit.reason-missing");
    assertThat(sent).hasValue(0);
    Payment payment =
        desk.submit(submission("PO-1", "odd", Map.of("customer.city", "asked the customer")));
    assertThat(payment.events().getFirst())
        .isInstanceOfSatisfying(
            PaymentEvent.Recorded.class,
            r -> assertThat(r.reasons()).containsEntry("customer.city", "asked the customer"));
  }

  @Test
  void noReasonAndNoFieldMayTellACardNumber() {
    Desk desk = bench.desk(_ -> accepted());
    String own = new String(card(1).reveal(), StandardCharsets.US_ASCII);
    String other = new String(card(2).reveal(), StandardCharsets.US_ASCII);
    for (String told : List.of(own, own.replaceAll("(..)(?=.)", "$1/"), other)) {
      Map<String, String> reasons = Map.of("customer.city", "he read out " + told);
      assertThat(refusal(() -> desk.submit(submission("PO-1", "odd", reasons))))
          .isEqualTo("submit.card-in-reason");
    }
    assertThat(refusal(() -> desk.submit(submission("PO-1", "card " + own, Map.of()))))
        .isEqualTo("submit.card-in-field");
    assertThat(sent).hasValue(0);
    assertThat(journal.find(new PaymentKey(580, new PaymentId("PO-1")))).isEmpty();
  }

  @Test
  void anErrorIsNeverSent() {
    assertThat(refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", " ", Map.of()))))
        .isEqualTo("submit.errors");
    assertThat(journal.open(580)).isEmpty();
  }

  @Test
  void aDoubleClickSendsOne() throws Exception {
    Desk desk = bench.desk(_ -> accepted());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Payment>> clicks = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        clicks.add(
            threads.submit(
                () -> {
                  go.await();
                  return desk.submit(submission("PO-1", "北京", Map.of()));
                }));
      }
      go.countDown();
    }
    assertThat(clicks.stream().filter(c -> c.state() == Future.State.SUCCESS)).hasSize(1);
    assertThat(sent).hasValue(1);
  }

  @Test
  void nothingIsSentWithoutARecord() {
    for (int write : new int[] {1, 2}) {
      journal.faults().fullAfter(write - 1);
      assertThat(
              refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of()))))
          .isEqualTo("submit.disk-full");
    }
    assertThat(sent).hasValue(0);
  }

  @Test
  void anAnswerThatCannotBeWrittenLeavesItUnknown() {
    journal.faults().fullAfter(2);
    assertThat(
            refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of()))))
        .isEqualTo("submit.outcome-not-kept");
    assertThat(standing(journal.open(580).getFirst())).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aCrashBeforeSendingLeavesItSurelyNotSentAndItCanBeSent() {
    journal.faults().fullAfter(1);
    refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    Desk next = bench.desk(_ -> accepted());
    assertThat(next.recover()).isEmpty();
    PaymentKey key = journal.open(580).getFirst().key();
    assertThat(refusal(() -> next.sendAgain(key, "PO-1", Optional.empty())))
        .isEqualTo("submit.card-again");
    assertThat(refusal(() -> next.sendAgain(key, "PO-1", Optional.of(card(999_999)))))
        .isEqualTo("submit.other-card");
    assertThat(standing(next.sendAgain(key, "PO-1", Optional.of(card(1)))))
        .isEqualTo(PaymentState.WAITING);
    assertThat(sent).hasValue(1);
  }

  @Test
  void anotherCardWithTheSameEndsIsNotSent() {
    journal.faults().fullAfter(1);
    refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    PaymentKey key = journal.open(580).getFirst().key();
    byte[] digits = card(1).reveal();
    digits[8] = digits[8] == '9' ? (byte) '0' : (byte) (digits[8] + 1);
    CardNumber twin = CardNumber.read(new String(digits, StandardCharsets.US_ASCII));
    assertThat(twin.masked()).isEqualTo(card(1).masked());
    assertThat(refusal(() -> bench.desk(_ -> accepted()).sendAgain(key, "PO-1", Optional.of(twin))))
        .isEqualTo("submit.other-digits");
    assertThat(sent).hasValue(0);
  }

  @Test
  void aRecordOfAnotherCardKeyIsComparedByTheEndsOfTheCard() {
    journal.faults().fullAfter(1);
    refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    PaymentKey key = journal.open(580).getFirst().key();
    byte[] other = new byte[CardKey.BYTES];
    other[0] = 1;
    Desk next =
        new Desk(
            580, _ -> accepted(), journal, DeskBench.CLOCK, Optional.of(new CardKey(other)), 7);
    assertThat(standing(next.sendAgain(key, "PO-1", Optional.of(card(1)))))
        .isEqualTo(PaymentState.WAITING);
  }

  @Test
  void aCrashBeforeTheReplyIsMarkedAsUnknownOnce() {
    journal.faults().fullAfter(2);
    refusal(() -> bench.desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    Desk next = bench.desk(_ -> accepted());
    assertThat(next.recover()).hasSize(1);
    assertThat(next.recover()).isEmpty();
    assertThat(journal.open(580).getFirst().events().getLast())
        .isInstanceOfSatisfying(
            PaymentEvent.Unanswered.class,
            u -> assertThat(u.why()).isEqualTo(GateReply.Why.INTERRUPTED));
    assertThat(sent).hasValue(1);
  }

  @Test
  void closingWaitsForWhatIsInFlightAndTakesNothingMore() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Desk desk =
        bench.desk(
            _ -> {
              inside.countDown();
              try {
                answer.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return accepted();
            });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Payment> payment =
          threads.submit(() -> desk.submit(submission("PO-1", "北京", Map.of())));
      inside.await();
      assertThat(desk.close(Duration.ZERO)).isFalse();
      assertThat(refusal(() -> desk.submit(submission("PO-2", "北京", Map.of()))))
          .isEqualTo("submit.closing");
      answer.countDown();
      assertThat(desk.close(Duration.ofMinutes(1))).isTrue();
      assertThat(standing(payment.get())).isEqualTo(PaymentState.WAITING);
    }
  }
}
