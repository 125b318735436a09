package app.paydesk.batch;

import static app.paydesk.batch.BatchFixture.PROJECT;
import static app.paydesk.batch.BatchFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import app.paydesk.journal.Actor;
import app.paydesk.journal.BatchCount;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Subject;
import app.paydesk.journal.Written;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of a file is paid at most once, whatever happens and whatever the file is called. */
class BatchRunTest {
  @TempDir Path folder;
  private BatchFixture desk;

  @BeforeEach
  void open() {
    desk = new BatchFixture(folder.resolve("pay.csv"));
  }

  private static List<String> rows(int count) {
    return IntStream.range(0, count).mapToObj(i -> row("payee" + i, 10_000 + i, "Road 1")).toList();
  }

  private Map<PaymentState, Long> states(BatchId batch) {
    return desk.journal.batches().counts(PROJECT, batch).stream()
        .collect(Collectors.toMap(BatchCount::state, BatchCount::rows));
  }

  @Test
  void theSameFileAgainInAnyOrderPaysNothing() throws Exception {
    List<String> rows = new ArrayList<>(rows(9));
    BatchId batch = desk.run(rows).orElseThrow();
    Collections.reverse(rows);
    assertThat(desk.run(rows)).isEmpty();
    assertThat(desk.gate.sent()).hasSize(9).values().containsOnly(1);
    assertThat(states(batch)).containsExactly(Map.entry(PaymentState.WAITING, 9L));
    assertThat(desk.rules()).hasSize(9).containsOnly("known");
  }

  @Test
  void aRowThatIsNewInAKnownFileIsPaidAlone() throws Exception {
    desk.run(rows(3));
    List<String> more = new ArrayList<>(rows(5));
    BatchId second = desk.run(more).orElseThrow();
    assertThat(desk.gate.payees()).hasSize(5).values().containsOnly(1);
    assertThat(desk.journal.batches().find(PROJECT, second).orElseThrow().recorded()).isEqualTo(2);
  }

  @Test
  void anEditedRowIsNotPaidTwiceUnlessSomebodySaysWhy() throws Exception {
    desk.run(List.of(row("asha", 500, "Road 1")));
    List<String> edited = List.of(row("asha", 500, "Road 2"));
    assertThat(desk.check(edited).count(Standing.CHANGED)).isOne();
    assertThat(desk.run(edited)).isEmpty();
    assertThat(desk.gate.payees()).containsExactly(Map.entry("asha@upi", 1));
    desk.because("changed", "second half of the rent");
    assertThat(desk.check(edited).count(Standing.FRESH)).isOne();
  }

  @Test
  void equalRowsAreTwoPaymentsOnceSomebodySaysWhy() throws Exception {
    List<String> twice = List.of(row("asha", 500, "Road 1"), row("asha", 500, "Road 1"));
    desk.run(twice);
    assertThat(desk.rules()).containsExactly("equal-row");
    assertThat(desk.gate.sent()).hasSize(1);
    desk.because("equal-row", "two invoices of the same amount").run(twice);
    assertThat(desk.gate.sent()).hasSize(2).values().containsOnly(1);
    desk.run(twice);
    assertThat(desk.gate.sent()).hasSize(2).values().containsOnly(1);
  }

  @Test
  void theSameRowsAreANewRunOnlyByName() throws Exception {
    desk.run(rows(2));
    desk.as("April").because("duplicate", "the same salaries next month").run(rows(2));
    assertThat(desk.gate.payees()).containsOnlyKeys("payee0@upi", "payee1@upi");
    assertThat(desk.gate.payees()).values().containsOnly(2);
    desk.run(rows(2));
    assertThat(desk.gate.payees()).values().containsOnly(2);
  }

  @Test
  void anEmptyBalanceStopsTheBatchAndItGoesOnWhenAPersonSaysSo() throws Exception {
    desk.gate.answers(_ -> CountingGate.refused("20504"));
    BatchId batch = desk.run(rows(40)).orElseThrow();
    BatchState state = desk.journal.batches().find(PROJECT, batch).orElseThrow().state();
    assertThat(state.standstill())
        .hasValueSatisfying(paused -> assertThat(paused.why()).isEqualTo(BatchEvent.Why.BALANCE));
    int stopped = desk.gate.sent().size();
    assertThat(stopped).isLessThan(10);
    desk.gate.answers(_ -> CountingGate.ACCEPTED);
    desk.run(rows(40));
    assertThat(desk.gate.sent()).hasSize(40).values().containsOnly(1);
    assertThat(states(batch))
        .containsEntry(PaymentState.REFUSED, (long) stopped)
        .containsEntry(PaymentState.WAITING, 40L - stopped);
  }

  @Test
  void aGateThatCannotBeReachedStopsTheBatchAndNothingIsLost() throws Exception {
    desk.gate.answers(_ -> CountingGate.unanswered(GateReply.Why.NOT_CONNECTED));
    BatchId batch = desk.run(rows(20)).orElseThrow();
    assertThat(states(batch)).containsExactly(Map.entry(PaymentState.RECORDED, 20L));
    desk.gate.answers(_ -> CountingGate.ACCEPTED);
    desk.run(rows(20));
    assertThat(states(batch)).containsExactly(Map.entry(PaymentState.WAITING, 20L));
  }

  @Test
  void theRemainderHasWhatSurelyFailedAndNeverWhatIsUnknown() throws Exception {
    List<String> rows = rows(3);
    desk.gate.answers(
        request ->
            switch (request.body().text("account.number").orElseThrow()) {
              case "payee0@upi" -> CountingGate.ACCEPTED;
              case "payee1@upi" -> CountingGate.refused("2004");
              default -> CountingGate.unanswered(GateReply.Why.TIMED_OUT);
            });
    desk.run(rows);
    String remainder = remainder(rows);
    assertThat(remainder.lines()).hasSize(2);
    assertThat(remainder).contains("payee1@upi").doesNotContain("payee0@", "payee2@");

    desk.gate.answers(_ -> CountingGate.ACCEPTED);
    String again = remainder.lines().skip(1).findFirst().orElseThrow();
    for (int i = 0; i < 2; i++) {
      desk.runText(remainder);
      assertThat(desk.gate.payees())
          .containsEntry("payee0@upi", 1)
          .containsEntry("payee1@upi", 2)
          .containsEntry("payee2@upi", 1);
    }
    assertThat(again).contains("PB-");
    assertThat(remainder(rows).lines()).as("paid by its remainder").hasSize(1);
  }

  private String remainder(List<String> rows) throws Exception {
    return desk.remainder(rows);
  }

  @Test
  void whatIsWithdrawnIsNeverSent() throws Exception {
    desk.gate.answers(_ -> CountingGate.unanswered(GateReply.Why.NOT_CONNECTED));
    BatchId batch = desk.run(rows(5)).orElseThrow();
    assertThat(desk.withdraw(batch)).isEqualTo(5);
    int before = desk.gate.sent().size();
    desk.run(rows(5));
    assertThat(desk.gate.sent()).hasSize(before);
    assertThat(states(batch)).containsExactly(Map.entry(PaymentState.WITHDRAWN, 5L));
  }

  /** Fails with each write from some number on, as a process does that is killed then. */
  private static final class Dying extends PassingJournal {
    private final AtomicInteger left;

    Dying(Journal journal, int writes) {
      super(journal);
      this.left = new AtomicInteger(writes);
    }

    @Override
    public Written write(Subject subject, Actor by, Decision decision) {
      if (left.getAndDecrement() <= 0) {
        throw new IllegalStateException("killed");
      }
      return super.write(subject, by, decision);
    }
  }

  @Test
  void whereverItIsKilledEachRowIsSentAtMostOnceAndNoneIsForgotten() {
    Cases.seeded(150, this::killedAndRunAgain);
  }

  private void killedAndRunAgain(Draw draw) throws Exception {
    desk = new BatchFixture(folder.resolve("pay.csv"));
    int count = draw.between(1, 12);
    List<String> rows = new ArrayList<>(rows(count));
    for (int kill = 0; kill < 3; kill++) {
      try {
        desk.run(rows, new Dying(desk.journal, draw.between(0, 4 * count)));
      } catch (IllegalStateException killed) {
        assertThat(killed).hasMessage("killed");
      }
      Collections.shuffle(rows, draw.random());
    }
    desk.run(rows);
    assertThat(desk.gate.sent()).values().containsOnly(1);
    assertThat(desk.gate.payees()).values().containsOnly(1);
    assertThat(desk.journal.recorded()).hasSize(count);
    assertThat(desk.journal.payments())
        .allSatisfy(
            payment ->
                assertThat(payment.standing()).isIn(PaymentState.WAITING, PaymentState.UNKNOWN));
  }

  @Test
  void theRowsOfABatchSayWhoAskedForThem() throws Exception {
    BatchId batch = desk.run(rows(1)).orElseThrow();
    assertThat(desk.journal.batches().lines(PROJECT, batch, Optional.empty(), 9))
        .allSatisfy(line -> assertThat(line.row().by()).isEqualTo(desk.person));
  }
}
