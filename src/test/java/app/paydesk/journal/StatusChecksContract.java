package app.paydesk.journal;

import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.StatusChecks.Change;
import app.paydesk.journal.StatusChecks.Planned;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.Said;
import app.paydesk.payment.StatusCheck;
import app.paydesk.payment.StatusCheck.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store promises of the checks that are planned with its payments. */
public abstract class StatusChecksContract {
  private static final long PROJECT = 580;
  private static final Instant LATER = NOON.plusSeconds(3_600);

  protected abstract Journal journal();

  private StatusChecks checks() {
    return journal().statusChecks();
  }

  protected static PaymentKey key(long project, String id) {
    return new PaymentKey(project, new PaymentId(id));
  }

  private static PaymentEvent.Recorded recorded(String id) {
    return new PaymentEvent.Recorded(
        NOON,
        id,
        "cup-payout",
        Optional.empty(),
        "John Johnson",
        "/v2/x",
        JsonObject.empty(),
        Map.of());
  }

  private static PaymentEvent unanswered(String id, Instant at) {
    return new PaymentEvent.Unanswered(at, id, GateReply.Why.TIMED_OUT, "");
  }

  /** A payment that was sent and not answered, some seconds after noon. */
  protected PaymentKey unanswered(long project, String id, int second) {
    PaymentKey key = key(project, id);
    Instant at = NOON.plusSeconds(second);
    Writes.record(journal(), key, Actors.DESK, recorded(id));
    Writes.append(journal(), key, Actors.DESK, List.of(new PaymentEvent.Sending(at, id)));
    Writes.append(journal(), key, Actors.DESK, List.of(unanswered(id, at)));
    return key;
  }

  private List<PaymentKey> due(Lane lane, Instant now, int limit) {
    return checks().due(PROJECT, lane, now, limit).stream().map(Planned::key).toList();
  }

  private Planned planned(PaymentKey key) {
    return List.of(Lane.values()).stream()
        .flatMap(
            lane ->
                checks().due(PROJECT, lane, Instant.parse("2100-01-01T00:00:00Z"), 10_000).stream())
        .filter(planned -> planned.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private void asked(PaymentKey key, Instant at) {
    Planned planned = planned(key);
    StatusCheck next = planned.check().following(journal().find(key).orElseThrow(), at);
    assertThat(checks().plan(List.of(new Change(planned, Optional.of(next))))).containsExactly(key);
  }

  @Test
  void aPaymentIsPlannedFromWhenItIsSentUntilItIsSettled() {
    PaymentKey key = key(PROJECT, "PO-1");
    Writes.record(journal(), key, Actors.DESK, recorded("PO-1"));
    assertThat(checks().next(key)).isEmpty();
    Writes.append(journal(), key, Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-1")));
    assertThat(checks().next(key)).contains(NOON.plusSeconds(10));
    Writes.append(
        journal(),
        key,
        Actors.DESK,
        List.of(new PaymentEvent.Accepted(NOON, "PO-1", "req-1", Duration.ZERO)));
    assertThat(checks().next(key)).as("the Gate has it").contains(NOON.plusSeconds(60));
    Writes.append(
        journal(),
        key,
        Actors.DESK,
        List.of(Said.of("1", "payout", "success", 5).named("", "req-1").at(6)));
    assertThat(checks().next(key)).isEmpty();
    assertThat(due(Lane.WAITING, LATER, 10)).isEmpty();
  }

  @Test
  void theDueOnesComeTheLongestOverdueFirstUpToTheLimit() {
    PaymentKey third = unanswered(PROJECT, "PO-A", 30);
    PaymentKey first = unanswered(PROJECT, "PO-B", 0);
    PaymentKey second = unanswered(PROJECT, "PO-C", 20);
    unanswered(PROJECT, "PO-D", 31);
    unanswered(581, "PO-E", 0);

    Instant now = NOON.plusSeconds(40);
    assertThat(due(Lane.UNKNOWN, now, 10)).containsExactly(first, second, third);
    assertThat(due(Lane.UNKNOWN, now, 2)).containsExactly(first, second);
    assertThat(due(Lane.WAITING, now, 10)).isEmpty();
    assertThat(checks().later(PROJECT, Lane.UNKNOWN, now, 10))
        .extracting(planned -> planned.key().id().value())
        .containsExactly("PO-D");
  }

  @Test
  void aPlanStandsWhateverIsHeardUntilThePaymentIsSentAnew() {
    PaymentKey key = unanswered(PROJECT, "PO-1", 0);
    asked(key, NOON.plusSeconds(10));
    assertThat(planned(key).check())
        .isEqualTo(
            new StatusCheck(
                Lane.ASKED, NOON.plusSeconds(20), Duration.ofSeconds(20), Optional.of(NOON)));
    Writes.append(
        journal(),
        key,
        Actors.DESK,
        List.of(new PaymentEvent.NotKnown(NOON.plusSeconds(11), "PO-1", "3061")));
    assertThat(checks().next(key)).contains(NOON.plusSeconds(20));

    Instant again = NOON.plusSeconds(900);
    Writes.append(
        journal(),
        key,
        Actors.DESK,
        List.of(
            new PaymentEvent.Resent(again, "PO-1", "never had it", 7, Duration.ofMinutes(10)),
            new PaymentEvent.Sending(again, "PO-1"),
            unanswered("PO-1", again)));
    assertThat(planned(key).check().lane()).isEqualTo(Lane.UNKNOWN);
    assertThat(checks().next(key)).contains(again.plusSeconds(10));
  }

  @Test
  void aPlanIsChangedOnlyWhereItIsStillAsItWasRead() {
    PaymentKey key = unanswered(PROJECT, "PO-1", 0);
    Planned read = planned(key);
    asked(key, NOON.plusSeconds(10));

    StatusCheck second = read.check().broughtForward(NOON);
    assertThat(checks().plan(List.of(new Change(read, Optional.of(second))))).isEmpty();
    assertThat(checks().next(key)).contains(NOON.plusSeconds(20));

    assertThat(checks().plan(List.of(new Change(planned(key), Optional.empty()))))
        .containsExactly(key);
    assertThat(checks().next(key)).isEmpty();
  }

  @Test
  void anAttemptWithoutAnOutcomeIsFoundWithoutALookAtTheOthers() {
    unanswered(PROJECT, "PO-1", 0);
    PaymentKey key = key(PROJECT, "PO-2");
    Writes.record(journal(), key, Actors.DESK, recorded("PO-2"));
    assertThat(journal().sending(PROJECT)).isEmpty();
    Writes.append(journal(), key, Actors.DESK, List.of(new PaymentEvent.Sending(NOON, "PO-2")));
    assertThat(journal().sending(PROJECT)).containsExactly(key);
    assertThat(journal().sending(581)).isEmpty();
    Writes.append(journal(), key, Actors.DESK, List.of(unanswered("PO-2", NOON)));
    assertThat(journal().sending(PROJECT)).isEmpty();
  }
}
