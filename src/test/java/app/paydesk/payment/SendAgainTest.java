package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.TestCards;
import app.paydesk.desk.Desk;
import app.paydesk.desk.ResendDecision;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An unknown payment is sent again by a person only, on evidence, under its own ID. */
class SendAgainTest {
  private static final Instant LATER = NOON.plusSeconds(600);
  private static final ResendDecision DECISION =
      new ResendDecision("PO-1", "the Gate never had it");

  private final MemoryStore journal = new MemoryStore();
  private final AtomicInteger sent = new AtomicInteger();
  private GateReply reply =
      new GateReply.Accepted("req-1", JsonObject.empty(), Duration.ofMillis(80));
  private final Desk desk =
      new Desk(
          580,
          _ -> {
            sent.incrementAndGet();
            return reply;
          },
          journal,
          Clock.fixed(LATER, ZoneOffset.UTC));

  private int passed;

  @BeforeEach
  void unanswered() {
    Writes.record(
        journal,
        KEY,
        Actors.DESK,
        (PaymentEvent.Recorded) FoldTest.recorded("PO-1", "cup-payout", 250));
    Writes.append(
        journal,
        KEY,
        Actors.DESK,
        List.of(
            new PaymentEvent.Sending(NOON, "PO-1"),
            new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.TIMED_OUT, "")));
  }

  private void denied(String code, int... seconds) {
    for (int second : seconds) {
      deniedAfter(code, second, second - passed);
      passed = second;
    }
  }

  private void deniedAfter(String code, int second, int since) {
    Optional<Duration> passed = Optional.of(Duration.ofSeconds(since)).filter(d -> !d.isNegative());
    Writes.append(
        journal,
        KEY,
        Actors.DESK,
        List.of(new PaymentEvent.NotKnown(NOON.plusSeconds(second), "PO-1", code, passed)));
  }

  @Test
  void aClockThatIsSetForwardMakesNoEvidence() {
    deniedAfter("3061", 0, 0);
    deniedAfter("3061", 3_600, 2);
    deniedAfter("3061", 7_200, 2);
    assertThat(refusal(DECISION)).isEqualTo("again.evidence");
    deniedAfter("3061", 90_000, 116);
    assertThat(absence().orElseThrow().enough()).isTrue();
  }

  @Test
  void whatPassedWhileTheProgramWasOffIsNotCounted() {
    deniedAfter("3061", 0, -1);
    deniedAfter("3061", 9_000, -1);
    deniedAfter("3061", 18_000, -1);
    assertThat(refusal(DECISION)).isEqualTo("again.evidence");
  }

  private Payment again() {
    return desk.sendAgain(KEY, "PO-1", Optional.empty(), Optional.of(DECISION));
  }

  private String refusal(ResendDecision decision) {
    try {
      desk.sendAgain(KEY, "PO-1", Optional.empty(), Optional.of(decision));
    } catch (SubmitException e) {
      assertThat(sent).hasValue(0);
      return e.message().key();
    }
    throw new AssertionError("nothing was refused");
  }

  private Optional<NotFoundEvidence> absence() {
    return NotFoundEvidence.of(journal.find(KEY).orElseThrow(), "PO-1");
  }

  @Test
  void threeDenialsOverMinutesAreEvidenceEnoughForAPerson() {
    denied("3061", 10, 20, 40, 80, 160);
    assertThat(absence()).contains(new NotFoundEvidence(5, Duration.ofSeconds(150)));
    Payment payment = again();
    assertThat(payment.operation("PO-1").orElseThrow().standing()).isEqualTo(PaymentState.WAITING);
    assertThat(payment.events())
        .contains(
            new PaymentEvent.Resent(LATER, "PO-1", DECISION.reason(), 5, Duration.ofSeconds(150)));
    assertThat(sent).hasValue(1);
  }

  @Test
  void fewerChecksOrLessTimeAreNotEnough() {
    denied("3061", 10, 160);
    assertThat(refusal(DECISION)).isEqualTo("again.evidence");
    denied("3061", 129);
    assertThat(absence().orElseThrow().enough()).isTrue();
  }

  @Test
  void threeChecksInOneMinuteAreNotEnough() {
    denied("3061", 10, 20, 70);
    assertThat(refusal(DECISION)).isEqualTo("again.evidence");
  }

  @Test
  void aGateThatHasSomethingOfItIsNoEvidence() {
    denied("3061", 10, 20, 160);
    denied("3062", 170);
    assertThat(refusal(DECISION)).isEqualTo("again.evidence");
  }

  @Test
  void withoutADecisionWhatMayHaveBeenSentIsNeverSentAgain() {
    denied("3061", 10, 20, 160);
    assertThatThrownBy(() -> desk.sendAgain(KEY, "PO-1", Optional.empty()))
        .isInstanceOfSatisfying(
            SubmitException.class,
            e -> assertThat(e.message().key()).isEqualTo("submit.maybe-sent"));
    assertThat(sent).hasValue(0);
  }

  @Test
  void theDecisionIsTypedAndReasoned() {
    denied("3061", 10, 20, 160);
    assertThat(refusal(new ResendDecision("PO-2", "reason"))).isEqualTo("again.typed");
    assertThat(refusal(new ResendDecision("PO-1", "  "))).isEqualTo("again.reason");
    String card = TestCards.fitting("62", 16, RandomGenerator.getDefault());
    assertThat(refusal(new ResendDecision("PO-1", "for " + card)))
        .isEqualTo("submit.card-in-reason");
  }

  @Test
  void aMessageOfTheGateTakesThePermissionAway() {
    denied("3061", 10, 20, 160);
    Writes.append(
        journal, KEY, Actors.DESK, List.of(Said.of("1", "payout", "processing", 200).at(200)));
    assertThat(refusal(DECISION)).isEqualTo("submit.maybe-sent");
  }

  @Test
  void aMessageThatComesInTheLastMomentTakesThePermissionAway() {
    denied("3061", 10, 20, 160);
    journal
        .faults()
        .beforeDeciding(
            () ->
                Writes.append(
                    journal,
                    KEY,
                    Actors.DESK,
                    List.of(Said.of("1", "payout", "success", 200).at(200))));
    assertThat(refusal(DECISION)).isEqualTo("submit.maybe-sent");
  }

  @Test
  void denialsBeforeTheLastAttemptDoNotCountForTheNext() {
    denied("3061", 10, 20, 160);
    reply = new GateReply.Unanswered(GateReply.Why.TIMED_OUT, "", Duration.ZERO);
    assertThat(again().operation("PO-1").orElseThrow().standing()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(absence()).isEmpty();
  }

  @Test
  void aRefusalOfWhatWasSentAgainEndsItUntilTheGateSaysOtherwise() {
    denied("3061", 10, 20, 40, 80, 160);
    reply = new GateReply.Refused(403, "303", "Access denied", List.of(), Duration.ZERO);

    assertThat(again().standing()).isEqualTo(PaymentState.REFUSED);
    assertThat(
            Writes.append(
                    journal,
                    KEY,
                    Actors.DESK,
                    List.of(Said.of("1", "payout", "success", 900).at(900)))
                .standing())
        .isEqualTo(PaymentState.SUCCEEDED);
  }

  @Test
  void anIdThatExistsMeansThatTheFirstOneArrived() {
    denied("3061", 10, 20, 160);
    reply = new GateReply.Refused(400, "3041", "Payment ID exists", List.of(), Duration.ZERO);
    Payment payment = again();
    assertThat(payment.operation("PO-1").orElseThrow().standing()).isEqualTo(PaymentState.UNKNOWN);
    Payment told =
        Writes.append(
            journal, KEY, Actors.DESK, List.of(Said.of("1", "payout", "success", 700).at(700)));
    assertThat(told.operation("PO-1").orElseThrow().standing()).isEqualTo(PaymentState.SUCCEEDED);
  }
}
