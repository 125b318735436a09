package app.paydesk.batch;

import app.paydesk.desk.CardKey;
import app.paydesk.desk.Desk;
import app.paydesk.desk.status.Pace;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.Journal;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Pays the rows of a file: all fresh ones are on disk before the first is sent, and each is sent at
 * most once, however often the file is run. Killed at any moment, it goes on with the same file.
 */
public final class BatchRun {
  /**
   * How fast, and what ends it.
   *
   * @param pace most rows in a second
   * @param atOnce most rows on their way, above zero
   * @param hold when rows to one bank are held while the others go on
   */
  public record Settings(Pace pace, int atOnce, StopRule stop, BankRule hold) {
    /** With the usual rule for banks. */
    public Settings(Pace pace, int atOnce, StopRule stop) {
      this(pace, atOnce, stop, BankRule.USUAL);
    }
  }

  private final long projectId;
  private final Desk desk;
  private final Journal journal;
  private final BatchDesk batches;
  private final Clock clock;
  private final CardKey cards;

  /**
   * @param cards tells cards apart; it stays the caller's to wipe
   */
  public BatchRun(
      long projectId, Desk desk, Journal journal, BatchDesk batches, Clock clock, CardKey cards) {
    this.projectId = projectId;
    this.desk = desk;
    this.journal = journal;
    this.batches = batches;
    this.clock = clock;
    this.cards = cards;
  }

  /**
   * Records the fresh rows of a confirmed plan.
   *
   * @param told gets what keeps a row from being recorded, from several threads at once
   * @throws BatchException if the file is not as it was planned
   * @throws InterruptedException if it was told to end; what was recorded stays so
   */
  public void record(
      JudgedRows rows, BatchPlan plan, BatchId batch, Reasons reasons, Consumer<RowFinding> told)
      throws InterruptedException {
    new BatchRecorder(desk, cards, reasons, told).record(rows, plan, batch);
  }

  /**
   * Sends each row that is recorded and surely not sent, unless its batch stands still.
   *
   * @param fresh the batch of the rows that were fresh when the file was planned
   * @param told gets what keeps a row from being sent, from several threads at once
   * @throws BatchException if the file is not as it was planned
   * @throws InterruptedException if it was told to end; what was on its way has ended
   */
  public void send(
      JudgedRows rows,
      BatchPlan plan,
      Optional<BatchId> fresh,
      Settings settings,
      Consumer<RowFinding> told)
      throws InterruptedException {
    new BatchSender(projectId, desk, journal, batches, clock, cards, settings, told)
        .send(rows, plan, fresh);
  }

  /**
   * Withdraws what of a batch was not sent yet; what is on its way, or went, stays as it is.
   *
   * @param reason in the person's words, not blank
   * @return how many rows were withdrawn
   * @throws BatchException if there is no such batch, or no reason
   */
  public int withdraw(BatchId batch, String reason) {
    batches.withdraw(batch, reason);
    int[] withdrawn = new int[1];
    journal
        .batches()
        .visit(
            projectId,
            batch,
            line -> {
              if (line.row().standing() == PaymentState.RECORDED && withdrawn(line, reason)) {
                withdrawn[0]++;
              }
            });
    return withdrawn[0];
  }

  /** A row that is being sent in this moment is not withdrawn; it ends as it ends. */
  private boolean withdrawn(BatchLine line, String reason) {
    PaymentKey key = line.row().key();
    try {
      desk.withdraw(key, line.row().ref(), reason);
      return true;
    } catch (SubmitException e) {
      if (journal
          .operation(key, line.row().ref())
          .filter(o -> o.standing() == PaymentState.RECORDED)
          .isPresent()) {
        throw e;
      }
      return false;
    }
  }
}
