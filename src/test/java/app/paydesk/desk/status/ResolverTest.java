package app.paydesk.desk.status;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.signing.CanonicalText;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.Writes;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.FoldTest;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResolverTest {
  private static final CanonicalText NOTHING =
      CanonicalText.of(JsonObject.empty(), CanonicalText.Order.NATURAL_BY_PATH);

  private final MemoryStore journal = new MemoryStore();
  private final StepClock clock = new StepClock();
  private final List<Long> asked = new ArrayList<>();
  private StatusReply byPayment = new StatusReply.NotKnown("3061", "Transaction not found");
  private StatusReply byRequest = new StatusReply.Unclear("none");

  private final Resolver resolver =
      new Resolver(
          580,
          new StatusSource() {
            @Override
            public StatusReply status(long projectId, String paymentId) {
              asked.add(Duration.between(NOON, clock.now).toSeconds());
              return byPayment;
            }

            @Override
            public StatusReply statusByRequest(long projectId, String requestId) {
              return byRequest;
            }
          },
          journal,
          clock,
          () -> Duration.between(NOON, clock.now).toNanos());

  private static final class StepClock extends Clock {
    private Instant now = NOON;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void sent(PaymentEvent outcome) {
    Writes.record(
        journal,
        KEY,
        Actors.DESK,
        (PaymentEvent.Recorded) FoldTest.recorded("PO-1", "cup-payout", 250));
    Writes.append(
        journal, KEY, Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-1"), outcome));
  }

  private void unanswered() {
    sent(new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.TIMED_OUT, ""));
  }

  private void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.now = clock.now.plusSeconds(1);
      resolver.round();
    }
  }

  private Payment payment() {
    return journal.find(KEY).orElseThrow();
  }

  @Test
  void anUnknownPaymentIsAskedForAfterTenSecondsThenEverMoreSeldom() {
    unanswered();
    pass(9);
    assertThat(asked).isEmpty();
    assertThat(resolver.nextCheck(KEY)).contains(NOON.plusSeconds(10));
    pass(3_600);
    assertThat(asked).startsWith(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1_240L, 1_840L);
  }

  @Test
  void aPaymentTheGateDoesNotKnowStaysUnknownWithTheEvidence() {
    unanswered();
    pass(45);
    assertThat(payment().operations().getFirst().standing()).isEqualTo(PaymentState.UNKNOWN);
    assertThat(payment().events()).filteredOn(PaymentEvent.NotKnown.class::isInstance).hasSize(3);
  }

  @Test
  void anAnswerSettlesThePaymentAndEndsTheAsking() {
    unanswered();
    byPayment = known(Said.of("1", "payout", "success", 5));
    pass(100);
    assertThat(payment().operations().getFirst().standing()).isEqualTo(PaymentState.SUCCEEDED);
    assertThat(asked).hasSize(1);
    assertThat(resolver.nextCheck(KEY)).isEmpty();
  }

  @Test
  void theSameAnswerAgainIsNoNews() {
    unanswered();
    byPayment = known(Said.of("1", "payout", "processing", 5));
    pass(300);
    assertThat(asked).hasSizeGreaterThan(1);
    assertThat(payment().events()).filteredOn(PaymentEvent.Reported.class::isInstance).hasSize(1);
  }

  @Test
  void whatAPersonSentAgainIsAskedForFromTheStartAgain() {
    unanswered();
    pass(700);
    asked.clear();
    Writes.append(
        journal,
        KEY,
        Actors.DESK,
        List.of(
            new PaymentEvent.Resent(clock.now, "PO-1", "never had it", 7, Duration.ofMinutes(10)),
            new PaymentEvent.Sending(clock.now, "PO-1"),
            new PaymentEvent.Unanswered(clock.now, "PO-1", GateReply.Why.TIMED_OUT, "")));
    pass(45);
    assertThat(asked).containsExactly(710L, 720L, 740L);
  }

  @Test
  void whatIsAcceptedButSilentIsAskedForByItsRequestToo() {
    sent(new PaymentEvent.Accepted(NOON, "PO-1", "req-1", Duration.ZERO));
    byRequest = known(Said.of("1", "payout", "error", 5).named("", "req-1").code("2004"));
    pass(59);
    assertThat(asked).isEmpty();
    pass(2);
    assertThat(payment().operations().getFirst().standing()).isEqualTo(PaymentState.REFUSED);
  }

  @Test
  void anUnusedLinkIsAskedForAtLeisureAndEndsWhenItHasRunOut() {
    Writes.record(
        journal, KEY, Actors.DESK, LinkFoldTest.link(Optional.of(NOON.plusSeconds(7_200))));
    pass(7_259);
    assertThat(asked).containsExactly(600L, 1_200L, 2_400L, 4_800L);
    assertThat(payment().events()).hasSize(1);
    pass(1_000);
    assertThat(asked).hasSize(5).endsWith(7_260L);
    assertThat(payment().standing()).isEqualTo(PaymentState.EXPIRED);
    assertThat(resolver.nextCheck(KEY)).isEmpty();
  }

  @Test
  void aLinkIsNotCalledExpiredWhileTheGateGivesNoClearAnswer() {
    Writes.record(journal, KEY, Actors.DESK, LinkFoldTest.link(Optional.of(NOON.plusSeconds(600))));
    byPayment = new StatusReply.Unclear("HTTP 500");
    pass(3_000);
    assertThat(payment().standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
    byPayment = new StatusReply.NotKnown("3062", "Details not received");
    pass(3_000);
    assertThat(payment().standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
  }

  @Test
  void aLinkWithoutAnEndIsNeverCalledExpired() {
    Writes.record(journal, KEY, Actors.DESK, LinkFoldTest.link(Optional.empty()));
    pass(20_000);
    assertThat(payment().standing()).isEqualTo(PaymentState.AWAITING_CUSTOMER);
    assertThat(asked)
        .containsExactly(600L, 1_200L, 2_400L, 4_800L, 8_400L, 12_000L, 15_600L, 19_200L);
  }

  @Test
  void anUnclearAnswerChangesNothing() {
    unanswered();
    byPayment = new StatusReply.Unclear("HTTP 500");
    pass(60);
    assertThat(payment().events()).hasSize(3);
  }

  @Test
  void aClockTurnedBackDoesNotStopTheAsking() {
    unanswered();
    pass(45);
    int before = asked.size();
    clock.now = clock.now.minus(Duration.ofHours(3));
    pass(120);
    assertThat(asked).hasSizeGreaterThan(before);
  }

  @Test
  void whatWasSentBeforeTheClockWasTurnedBackIsAskedForWithinAMinute() {
    unanswered();
    clock.now = clock.now.minus(Duration.ofHours(3));
    pass(61);
    assertThat(asked).isNotEmpty();
  }

  private static StatusReply known(Said said) {
    return new StatusReply.Known(
        List.of(said.message()),
        new SignatureCheck(true, Optional.empty(), SignatureCheck.Reason.VALID, NOTHING));
  }
}
