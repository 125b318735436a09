package app.paydesk.batch;

import app.paydesk.desk.CardKey;
import app.paydesk.desk.Desk;
import app.paydesk.desk.status.Pace;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Journal;
import app.paydesk.method.Role;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.payment.batch.BatchId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Sends the recorded rows of a file, each once. The card number comes from the file at the moment
 * of sending. A row whose batch stands still, was withdrawn or has to wait is passed by.
 */
final class BatchSender {
  /** So many rows in a row that did not reach the Gate make their batches stand still. */
  private static final int UNREACHED = 3;

  private static final int LOOK = 20;

  private final long projectId;
  private final Desk desk;
  private final Journal journal;
  private final BatchDesk batches;
  private final Clock clock;
  private final CardKey cards;
  private final Pace pace;
  private final int atOnce;
  private final StopRule stop;
  private final Consumer<RowFinding> told;
  private final BankHold hold;
  private final AtomicInteger unreached = new AtomicInteger();
  private final Map<BatchId, Map<String, Long>> failedBefore = new HashMap<>();
  private int looked;

  BatchSender(
      long projectId,
      Desk desk,
      Journal journal,
      BatchDesk batches,
      Clock clock,
      CardKey cards,
      BatchRun.Settings settings,
      Consumer<RowFinding> told) {
    this.projectId = projectId;
    this.desk = desk;
    this.journal = journal;
    this.batches = batches;
    this.clock = clock;
    this.cards = cards;
    this.pace = settings.pace();
    this.atOnce = settings.atOnce();
    this.stop = settings.stop();
    this.hold = new BankHold(settings.hold(), journal::operation);
    this.told = told;
  }

  /**
   * Sends what may go out now, and waits for the Gate's replies.
   *
   * @param fresh the batch of rows that were fresh when the file was planned
   * @throws InterruptedException if it was told to end; what is on its way has ended
   */
  void send(JudgedRows rows, BatchPlan plan, Optional<BatchId> fresh) throws InterruptedException {
    try (RowThreads threads = new RowThreads(atOnce)) {
      new PlannedRows(rows, plan, cards)
          .read((row, planned) -> next(row, planned, planned.batch().or(() -> fresh), threads));
    }
  }

  private boolean next(
      JudgedRow row, PlannedRow planned, Optional<BatchId> batch, RowThreads threads)
      throws InterruptedException {
    batch.ifPresent(this::watch);
    PaymentKey key = new PaymentKey(projectId, planned.key().id());
    String ref = planned.key().ref();
    if (!planned.sendable() || batch.filter(this::sends).isEmpty() || !recorded(key, ref)) {
      row.close();
      return true;
    }
    if (held(row)) {
      row.close();
      return true;
    }
    pace.await();
    return threads.work(row, () -> send(row, key, ref, batch.get()));
  }

  /** Says so where the row's bank is held; it stays recorded, so that the next run sends it. */
  private boolean held(JudgedRow row) {
    Optional<String> bank = bank(row);
    Optional<BankHold.Held> why = bank.flatMap(hold::holds);
    why.ifPresent(
        held ->
            told.accept(
                RowFinding.of(
                    row.line(),
                    Level.WARNING,
                    "bank-held",
                    bank.orElseThrow(),
                    held.bad(),
                    held.of())));
    return why.isPresent();
  }

  private static Optional<String> bank(JudgedRow row) {
    return row.draft().flatMap(draft -> draft.value(Role.BANK));
  }

  /** Declines come later than replies, by callbacks: looks for new ones from time to time. */
  private void watch(BatchId batch) {
    Map<String, Long> before = failedBefore.get(batch);
    if (before != null && looked++ % LOOK != 0) {
      return;
    }
    Map<String, Long> failed = batches.batches().failures(projectId, batch);
    failedBefore.put(batch, failed);
    if (before != null) {
      failed.forEach(
          (code, rows) -> {
            if (rows > before.getOrDefault(code, 0L)) {
              stop.by(code).ifPresent(why -> batches.pause(batch, Actors.DESK, why, code));
            }
          });
    }
  }

  private boolean sends(BatchId batch) {
    return batches
        .batches()
        .state(projectId, batch)
        .filter(state -> state.sends(clock.instant()))
        .isPresent();
  }

  private boolean recorded(PaymentKey key, String ref) {
    return journal
        .operation(key, ref)
        .filter(operation -> operation.standing() == PaymentState.RECORDED)
        .isPresent();
  }

  private void send(JudgedRow row, PaymentKey key, String ref, BatchId batch) {
    try {
      bank(row).ifPresent(bank -> hold.sent(bank, key, ref));
      Payment payment = desk.sendAgain(key, ref, row.draft().flatMap(Draft::card));
      ended(payment.operation(ref).orElseThrow(), batch);
    } catch (SubmitException e) {
      told.accept(
          new RowFinding(row.line(), new Finding("", Level.ERROR, "not-sent", e.message())));
    }
  }

  private void ended(Payment.OperationState operation, BatchId batch) {
    if (operation.standing() == PaymentState.RECORDED) {
      if (unreached.incrementAndGet() >= UNREACHED) {
        batches.pause(batch, Actors.DESK, BatchEvent.Why.GATE, "");
      }
      return;
    }
    unreached.set(0);
    if (operation.standing().failed()) {
      stop.by(operation.code())
          .ifPresent(why -> batches.pause(batch, Actors.DESK, why, operation.code()));
    }
  }
}
