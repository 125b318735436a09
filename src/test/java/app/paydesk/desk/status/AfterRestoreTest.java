package app.paydesk.desk.status;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.desk.Desk;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.journal.Actors;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.RestoreHold;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.journal.Writes;
import app.paydesk.payment.FoldTest;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** After a restore the Gate is asked for everything, and only then anything is sent. */
class AfterRestoreTest {
  private final MemoryStore journal = new MemoryStore();
  private final Holds holds = new Holds();
  private final Map<String, StatusReply> replies = new LinkedHashMap<>();
  private final List<String> asked = new ArrayList<>();
  private final AtomicInteger sent = new AtomicInteger();
  private Instant now = NOON;

  {
    journal.hold(holds);
  }

  private static final class Holds implements RestoreHolds {
    private final Map<PaymentKey, Boolean> payments = new LinkedHashMap<>();
    private boolean complete = true;
    private boolean standing = true;

    @Override
    public Optional<RestoreHold> standing(long projectId) {
      int answered = (int) payments.values().stream().filter(a -> a).count();
      return standing
          ? Optional.of(new RestoreHold(1, NOON, NOON, complete, answered, payments.size()))
          : Optional.empty();
    }

    @Override
    public List<PaymentKey> unanswered(long projectId, int most) {
      return payments.entrySet().stream()
          .filter(e -> !e.getValue())
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public void answered(PaymentKey payment, Instant at) {
      payments.put(payment, true);
    }

    @Override
    public void end(long projectId, String reason, Instant at) {
      standing = false;
    }
  }

  private AfterRestore work(boolean embedded) {
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    StatusSource source =
        new StatusSource() {
          @Override
          public StatusReply status(long projectId, String paymentId) {
            asked.add(paymentId);
            return replies.getOrDefault(paymentId, new StatusReply.NotKnown("3061", "none"));
          }

          @Override
          public StatusReply statusByRequest(long projectId, String requestId) {
            return new StatusReply.Unclear("none");
          }
        };
    LongSupplier nanos = () -> Duration.between(NOON, now).toNanos();
    Resolver resolver = new Resolver(580, source, journal, clock, nanos);
    return new AfterRestore(580, resolver, journal, clock, embedded);
  }

  private static PaymentKey key(String id) {
    return new PaymentKey(580, new PaymentId(id));
  }

  private Desk desk() {
    return new Desk(
        580,
        _ -> {
          sent.incrementAndGet();
          return new GateReply.Unanswered(GateReply.Why.BROKEN, "", Duration.ZERO);
        },
        journal,
        Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private void recorded() {
    Writes.record(
        journal,
        KEY,
        Actors.DESK,
        (PaymentEvent.Recorded) FoldTest.recorded("PO-1", "cup-payout", 250));
    Writes.append(
        journal,
        KEY,
        Actors.DESK,
        List.of(new PaymentEvent.Unanswered(NOON, "PO-1", GateReply.Why.RESTORED, "")));
    holds.payments.put(KEY, false);
  }

  @Test
  void nothingIsSentAgainUntilAllAnswered() {
    recorded();
    assertThatThrownBy(() -> desk().sendAgain(KEY, "PO-1", Optional.empty()))
        .isInstanceOf(SubmitException.class)
        .hasMessageContaining("submit.restored.asking");
    holds.payments.put(KEY, true);
    assertThatThrownBy(() -> desk().sendAgain(KEY, "PO-1", Optional.empty()))
        .hasMessageContaining("submit.restored.person");
    holds.standing = false;
    assertThatThrownBy(() -> desk().sendAgain(KEY, "PO-1", Optional.empty()))
        .as("what may have been sent since is not surely unsent")
        .hasMessageContaining("submit.maybe-sent");
    assertThat(sent).hasValue(0);
  }

  @Test
  void allAreAskedForAndThenItEnds() {
    recorded();
    holds.payments.put(key("PO-since"), false);
    work(false).round();

    assertThat(asked).containsExactly("PO-1", "PO-since");
    assertThat(holds.standing).isFalse();
    assertThat(journal.find(KEY).orElseThrow().events())
        .anyMatch(PaymentEvent.NotKnown.class::isInstance);
  }

  @Test
  void whereOthersMayHaveBeenSentAPersonEndsIt() {
    recorded();
    holds.complete = false;
    work(false).round();
    assertThat(holds.standing).isTrue();

    work(true).round();
    assertThat(holds.standing).as("the sandbox has no books but its own").isFalse();
  }

  @Test
  void withoutAnAnswerItStaysAndIsAskedMoreAndMoreSeldom() {
    recorded();
    replies.put("PO-1", new StatusReply.Unclear("no route"));
    AfterRestore work = work(false);
    for (int second = 0; second < 600; second++) {
      now = NOON.plusSeconds(second);
      work.round();
    }
    assertThat(holds.standing).isTrue();
    assertThat(asked).hasSizeBetween(10, 20);
    replies.put("PO-1", new StatusReply.NotKnown("3062", "no details yet"));
    now = NOON.plusSeconds(700);
    work.round();
    assertThat(holds.standing).as("no details yet is no answer").isTrue();
  }
}
