package app.paydesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Field;
import app.paydesk.method.Limits;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.method.Verdict;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.Said;
import app.paydesk.words.Message;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeskTest {
  private static final Clock CLOCK = Clock.fixed(Said.NOON, ZoneOffset.UTC);
  private final MemoryStore journal = new MemoryStore();
  private final AtomicInteger sent = new AtomicInteger();

  private Desk desk(Gate gate) {
    return new Desk(
        580,
        request -> {
          sent.incrementAndGet();
          return gate.send(request);
        },
        journal,
        CLOCK,
        Optional.of(new CardKey(new byte[CardKey.BYTES])),
        7);
  }

  private static GateReply accepted() {
    return new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ofMillis(80));
  }

  private static GateReply unanswered(GateReply.Why why) {
    return new GateReply.Unanswered(why, "", Duration.ZERO);
  }

  /** A card number with a right check digit, made up from a seed. */
  private static CardNumber card(int seed) {
    String body = "62" + String.format("%013d", seed * 7_919L);
    for (char check = '0'; check <= '9'; check++) {
      CardNumber card = CardNumber.read(body + check);
      if (card.checkDigitFits()) {
        return card;
      }
    }
    throw new IllegalStateException();
  }

  private static Field field(String name, Field.Type type) {
    return new Field(
        name,
        "payment",
        "field." + name,
        Field.Need.REQUIRED,
        type,
        (value, _) ->
            value.equals("odd")
                ? new Verdict.Warning(value, "odd", Message.of("rule.odd"))
                : new Verdict.Fine(value),
        "any",
        Optional.empty(),
        Optional.empty(),
        switch (type) {
          case AMOUNT -> Role.AMOUNT;
          case CURRENCY -> Role.CURRENCY;
          case CARD_NUMBER -> Role.CARD;
          case TEXT, TIME, PICK -> Role.OTHER;
        },
        "");
  }

  private static Submission submission(String id, String city, Map<String, String> reasons) {
    Operation payout =
        new Operation(
            "cup-payout",
            "cup",
            Operation.Kind.PAYOUT,
            "/v2/payout",
            List.of(CurrencyCode.CNY),
            Limits.NONE,
            List.of(
                field("payment.amount", Field.Type.AMOUNT),
                field("card.pan", Field.Type.CARD_NUMBER),
                field("customer.city", Field.Type.TEXT)));
    Draft draft =
        new Draft(
            payout,
            CurrencyCode.CNY,
            Agreement.NONE,
            Map.of("payment.amount", "485.60", "customer.city", city),
            Optional.of(card(1)));
    return new Submission(new PaymentId(id), "", draft, reasons);
  }

  private static Submission refund(String ref, String amount) {
    Operation operation =
        new Operation(
            "upi-refund",
            "upi",
            Operation.Kind.REFUND,
            "/v2/refund",
            List.of(CurrencyCode.USD),
            Limits.NONE,
            List.of(field("payment.amount", Field.Type.AMOUNT)));
    Draft draft =
        new Draft(
            operation,
            CurrencyCode.USD,
            Agreement.NONE,
            Map.of("payment.amount", amount),
            Optional.empty());
    return new Submission(Said.KEY.id(), ref, draft, Map.of());
  }

  private static PaymentState standing(Payment payment) {
    return payment.operations().getFirst().standing();
  }

  private static String refusal(Runnable deed) {
    try {
      deed.run();
    } catch (SubmitException e) {
      return e.message().key();
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void whatIsSentWasOnDiskBefore() {
    List<PaymentEvent> onDisk = new ArrayList<>();
    Desk desk =
        desk(
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
        desk(
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
    Desk desk = desk(_ -> unanswered(GateReply.Why.TIMED_OUT));
    Payment payment = desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(standing(payment)).isEqualTo(PaymentState.UNKNOWN);
    assertThat(refusal(() -> desk.sendAgain(payment.key(), "PO-1", Optional.of(card(1)))))
        .isEqualTo("submit.maybe-sent");
    assertThat(sent).hasValue(1);
  }

  @Test
  void aGateThatBreaksDownLeavesItUnknown() {
    Desk desk =
        desk(
            _ -> {
              throw new IllegalStateException("broken");
            });
    assertThat(standing(desk.submit(submission("PO-1", "北京", Map.of()))))
        .isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aRefusalIsKeptWithItsCode() {
    Desk desk = desk(_ -> new GateReply.Refused(400, "2004", "missing", List.of(), Duration.ZERO));
    Payment payment = desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(standing(payment)).isEqualTo(PaymentState.REFUSED);
    assertThat(payment.operations().getFirst().code()).isEqualTo("2004");
  }

  @Test
  void aWarningNeedsAReasonThatIsKept() {
    Desk desk = desk(_ -> accepted());
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
    Desk desk = desk(_ -> accepted());
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
    assertThat(refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", " ", Map.of()))))
        .isEqualTo("submit.errors");
    assertThat(journal.open(580)).isEmpty();
  }

  @Test
  void aDoubleClickSendsOne() throws Exception {
    Desk desk = desk(_ -> accepted());
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
      assertThat(refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of()))))
          .isEqualTo("submit.disk-full");
    }
    assertThat(sent).hasValue(0);
  }

  @Test
  void anAnswerThatCannotBeWrittenLeavesItUnknown() {
    journal.faults().fullAfter(2);
    assertThat(refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of()))))
        .isEqualTo("submit.outcome-not-kept");
    assertThat(standing(journal.open(580).getFirst())).isEqualTo(PaymentState.UNKNOWN);
  }

  @Test
  void aCrashBeforeSendingLeavesItSurelyNotSentAndItCanBeSent() {
    journal.faults().fullAfter(1);
    refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    Desk next = desk(_ -> accepted());
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
    refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    PaymentKey key = journal.open(580).getFirst().key();
    byte[] digits = card(1).reveal();
    digits[8] = digits[8] == '9' ? (byte) '0' : (byte) (digits[8] + 1);
    CardNumber twin = CardNumber.read(new String(digits, StandardCharsets.US_ASCII));
    assertThat(twin.masked()).isEqualTo(card(1).masked());
    assertThat(refusal(() -> desk(_ -> accepted()).sendAgain(key, "PO-1", Optional.of(twin))))
        .isEqualTo("submit.other-digits");
    assertThat(sent).hasValue(0);
  }

  @Test
  void aRecordOfAnotherCardKeyIsComparedByTheEndsOfTheCard() {
    journal.faults().fullAfter(1);
    refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    PaymentKey key = journal.open(580).getFirst().key();
    byte[] other = new byte[CardKey.BYTES];
    other[0] = 1;
    Desk next = new Desk(580, _ -> accepted(), journal, CLOCK, Optional.of(new CardKey(other)), 7);
    assertThat(standing(next.sendAgain(key, "PO-1", Optional.of(card(1)))))
        .isEqualTo(PaymentState.WAITING);
  }

  @Test
  void aCrashBeforeTheReplyIsMarkedAsUnknownOnce() {
    journal.faults().fullAfter(2);
    refusal(() -> desk(_ -> accepted()).submit(submission("PO-1", "北京", Map.of())));
    journal.faults().free();
    Desk next = desk(_ -> accepted());
    assertThat(next.recover()).hasSize(1);
    assertThat(next.recover()).isEmpty();
    assertThat(journal.open(580).getFirst().events().getLast())
        .isInstanceOfSatisfying(
            PaymentEvent.Unanswered.class,
            u -> assertThat(u.why()).isEqualTo(GateReply.Why.INTERRUPTED));
    assertThat(sent).hasValue(1);
  }

  @Test
  void anOverRefundIsRefusedWithTheFigures() {
    Writes.append(
        journal,
        Said.KEY,
        Actors.DESK,
        List.of(Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0)));
    Desk desk = desk(_ -> accepted());
    assertThatThrownBy(() -> desk.submit(refund("RF-1", "2.51")))
        .isInstanceOfSatisfying(
            SubmitException.class,
            e ->
                assertThat(e.message())
                    .isEqualTo(Message.of("refund.too-much", "2.51 USD", "2.50 USD")));
    Payment payment = desk.submit(refund("RF-1", "1.50"));
    assertThat(RefundLedger.of(payment).remaining().orElseThrow().minor()).isEqualTo(100);
    assertThat(refusal(() -> desk.submit(refund("RF-2", "1.01")))).isEqualTo("refund.too-much");
    assertThat(refusal(() -> desk.submit(refund("rf-1", "0.10")))).isEqualTo("submit.duplicate");
    assertThat(sent).hasValue(1);
  }

  private static Submission repeated(String id, Map<String, String> reasons, String... seen) {
    Submission plain = submission(id, "北京", reasons);
    return new Submission(
        plain.id(),
        "",
        plain.draft(),
        reasons,
        new Submission.Seen(Set.of(seen), Optional.empty()));
  }

  @Test
  void aLikelyDuplicateIsSentOnlyWithAReasonThatStaysInTheTimeline() {
    Desk desk = desk(_ -> accepted());
    desk.submit(submission("PO-1", "北京", Map.of()));
    assertThat(refusal(() -> desk.submit(submission("PO-2", "北京", Map.of()))))
        .isEqualTo("duplicate.reason-missing");
    assertThat(desk.duplicates(submission("PO-2", "北京", Map.of())))
        .extracting(d -> d.row().ref())
        .containsExactly("PO-1");
    Payment payment = desk.submit(repeated("PO-2", Map.of("duplicate", "two invoices"), "PO-1"));
    assertThat(payment.events().getFirst())
        .isInstanceOfSatisfying(
            PaymentEvent.Recorded.class,
            r -> assertThat(r.reasons()).containsEntry("duplicate", "PO-1: two invoices"));
    assertThat(sent).hasValue(2);
  }

  @Test
  void aReasonGivenBeforeAnotherDuplicateCameUpDoesNotCover() {
    Desk desk = desk(_ -> accepted());
    desk.submit(submission("PO-1", "北京", Map.of()));
    desk.submit(repeated("PO-2", Map.of("duplicate", "two invoices"), "PO-1"));
    assertThat(
            refusal(
                () -> desk.submit(repeated("PO-3", Map.of("duplicate", "two invoices"), "PO-1"))))
        .isEqualTo("duplicate.new");
    assertThat(sent).hasValue(2);
  }

  @Test
  void twoWindowsCannotSendTheSamePaymentUnderTwoIds() throws Exception {
    Desk one = desk(_ -> accepted());
    Desk other = desk(_ -> accepted());
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Payment>> clicks = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        Desk desk = i % 2 == 0 ? one : other;
        String id = "PO-" + i;
        clicks.add(
            threads.submit(
                () -> {
                  go.await();
                  return desk.submit(submission(id, "北京", Map.of()));
                }));
      }
      go.countDown();
    }
    assertThat(clicks.stream().filter(c -> c.state() == Future.State.SUCCESS)).hasSize(1);
    assertThat(sent).hasValue(1);
  }

  @Test
  void aRefundFormOfStaleFiguresIsRefusedWithTheNewFigure() {
    Writes.append(
        journal,
        Said.KEY,
        Actors.DESK,
        List.of(Said.of("1", "sale", "success", 0).payment("success", 250).amount(250).at(0)));
    Desk desk = desk(_ -> accepted());
    desk.submit(refund("RF-1", "1.00"));
    Submission plain = refund("RF-2", "0.50");
    Submission stale =
        new Submission(
            plain.id(),
            "RF-2",
            plain.draft(),
            Map.of(),
            new Submission.Seen(Set.of(), Optional.of(Money.of(250, "USD"))));
    assertThatThrownBy(() -> desk.submit(stale))
        .isInstanceOfSatisfying(
            SubmitException.class,
            e -> assertThat(e.message()).isEqualTo(Message.of("refund.changed", "1.50 USD")));
    assertThat(sent).hasValue(1);
  }

  @Test
  void closingWaitsForWhatIsInFlightAndTakesNothingMore() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    Desk desk =
        desk(
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
