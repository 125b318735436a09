package app.paydesk.desk.status;

import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.gate.message.GateReply;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Journal;
import app.paydesk.journal.MemoryStore;
import app.paydesk.journal.StatusChecks;
import app.paydesk.journal.StatusChecks.Change;
import app.paydesk.journal.Writes;
import app.paydesk.payment.FoldTest;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.StatusCheck;
import app.paydesk.payment.StatusCheck.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However many payments are open, only those that are due are asked for, a few at a time. */
class CheckRoundsTest {
  private final MemoryStore journal = new MemoryStore();
  private final SetClock clock = new SetClock();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private CheckRounds rounds = rounds(_ -> {});

  private static final class SetClock extends Clock {
    private volatile Instant now = NOON;

    void set(Instant moment) {
      now = moment;
    }

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

  private CheckRounds rounds(Consumer<Payment> question) {
    return new CheckRounds(
        580,
        journal,
        clock,
        payment -> {
          asked.add(payment.key().id().value());
          question.accept(payment);
        });
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private static PaymentKey key(String id) {
    return new PaymentKey(580, new PaymentId(id));
  }

  private void unanswered(String id, Instant at) {
    Writes.record(
        journal,
        key(id),
        Actors.DESK,
        (PaymentEvent.Recorded) FoldTest.recorded(id, "cup-payout", 250));
    Writes.append(
        journal,
        key(id),
        Actors.DESK,
        List.of(
            new PaymentEvent.Sending(at, id),
            new PaymentEvent.Unanswered(at, id, GateReply.Why.TIMED_OUT, "")));
  }

  private void round(int second) throws InterruptedException {
    clock.set(NOON.plusSeconds(second));
    rounds.round(Runnable::run);
  }

  @Test
  void onlyWhatIsDueIsAskedForTheLongestOverdueFirst() throws InterruptedException {
    unanswered("late", NOON.plusSeconds(20));
    unanswered("first", NOON);
    unanswered("second", NOON.plusSeconds(5));
    round(15);
    assertThat(asked).containsExactly("first", "second");
    round(19);
    assertThat(asked).hasSize(2);
  }

  @Test
  void manyThatWereAskedOftenDoNotHoldUpOneThatWasJustSent() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      unanswered("old-" + i, NOON);
    }
    for (int second : List.of(10, 20, 40, 80, 160, 320, 640)) {
      round(second);
    }
    asked.clear();
    unanswered("new", NOON.plusSeconds(5_000));
    round(5_010);
    assertThat(asked).hasSize(301);
    assertThat(asked.indexOf("new")).isLessThan(2);
  }

  @Test
  void afterARestartThePausesGoOnAndWhatFellDueMeanwhileIsAskedForOnce()
      throws InterruptedException {
    unanswered("PO-1", NOON);
    round(10);
    round(20);
    round(40);
    rounds = rounds(_ -> {});
    round(79);
    assertThat(asked).hasSize(3);
    round(80);
    assertThat(asked).hasSize(4);
    rounds = rounds(_ -> {});
    round(90_000);
    round(90_002);
    assertThat(asked).hasSize(5);
  }

  @Test
  void aClockThatIsPutForwardAsksForEachOnce() throws InterruptedException {
    unanswered("PO-1", NOON);
    unanswered("PO-2", NOON);
    round(40_000);
    round(40_001);
    assertThat(asked).containsExactly("PO-1", "PO-2");
  }

  @Test
  void nothingIsAskedAgainBeforeItsNextCheckIsKept() throws InterruptedException {
    unanswered("PO-1", NOON);
    rounds =
        rounds(
            payment ->
                assertThat(journal.statusChecks().next(payment.key()))
                    .contains(NOON.plusSeconds(20)));
    round(10);
    assertThat(asked).containsExactly("PO-1");
  }

  @Test
  void aQuestionThatFailsLeavesTheOthersAlone() throws InterruptedException {
    unanswered("PO-1", NOON);
    unanswered("PO-2", NOON);
    rounds =
        rounds(
            _ -> {
              throw new Journal.JournalException(
                  Journal.Reason.FULL, "full", new IllegalStateException());
            });
    round(10);
    assertThat(asked).containsExactly("PO-1", "PO-2");
  }

  @Test
  void noMoreThanEightQuestionsWaitForTheirAnswersAtTheSameTime() {
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch answered = new CountDownLatch(1);
    rounds =
        rounds(
            _ -> {
              most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
              await().until(() -> answered.getCount() == 0);
              waiting.decrementAndGet();
            });
    for (int i = 0; i < 30; i++) {
      unanswered("PO-" + i, NOON);
    }
    clock.set(NOON.plusSeconds(10));
    threads.execute(this::roundOnThreads);
    await().until(() -> waiting.get() == CheckRounds.AT_ONCE);
    answered.countDown();
    await().until(() -> asked.size() == 30 && waiting.get() == 0);
    assertThat(most).hasValue(8);
  }

  @Test
  void aQuestionWithoutAnAnswerHoldsUpNeitherTheOthersNorIsItAskedTwice() throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    rounds =
        rounds(
            payment -> {
              if (payment.key().id().value().equals("hangs")) {
                await().until(() -> answered.getCount() == 0);
              }
            });
    unanswered("hangs", NOON);
    unanswered("PO-2", NOON.plusSeconds(1));
    for (int second : List.of(20, 60, 200)) {
      clock.set(NOON.plusSeconds(second));
      int before = asked.size();
      rounds.round(threads);
      await().until(() -> asked.size() > before && asked.getLast().equals("PO-2"));
    }
    assertThat(asked).containsOnlyOnce("hangs");
    answered.countDown();
  }

  private void roundOnThreads() {
    try {
      rounds.round(threads);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatAnOlderPaydeskPlannedIsLookedAtBeforeItIsAskedFor() throws InterruptedException {
    PaymentKey link = key("PO-1");
    Writes.record(journal, link, Actors.DESK, LinkFoldTest.link(Optional.empty()));
    StatusChecks checks = journal.statusChecks();
    StatusCheck old = new StatusCheck(Lane.SELDOM, NOON, Duration.ofMinutes(10), Optional.empty());
    checks.plan(
        List.of(
            new Change(
                checks.due(580, Lane.LINK, NOON.plusSeconds(3_600), 1).getFirst(),
                Optional.of(old))));
    round(15);
    assertThat(asked).isEmpty();
    assertThat(checks.next(link)).contains(NOON.plusSeconds(600));
  }
}
