package app.paydesk.batch;

import app.paydesk.batch.key.RowKey;
import app.paydesk.batch.key.RowKeys;
import app.paydesk.batch.key.RowPayee;
import app.paydesk.desk.CardKey;
import app.paydesk.words.Message;
import java.util.Iterator;

/**
 * Reads a file again after it was planned, and gives each row with what was planned for it.
 * Whatever differs from what was planned ends the reading: a row is sent as it was judged or not.
 */
final class PlannedRows {
  /** Takes a row with its plan. */
  @FunctionalInterface
  interface Reader {
    /**
     * @param row to be closed by the reader
     * @return whether to read on
     */
    boolean take(JudgedRow row, PlannedRow plan) throws InterruptedException;
  }

  /** Ends the reading of rows from within. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean interrupted;

    Enough(boolean interrupted) {
      super("", null, false, false);
      this.interrupted = interrupted;
    }
  }

  private final JudgedRows rows;
  private final BatchPlan plan;
  private final CardKey cards;

  PlannedRows(JudgedRows rows, BatchPlan plan, CardKey cards) {
    this.rows = rows;
    this.plan = plan;
    this.cards = cards;
  }

  /**
   * Reads them in the order of the file.
   *
   * @throws BatchException if the file says something else than when it was planned
   * @throws InterruptedException if a reader was told to end
   */
  void read(Reader reader) throws InterruptedException {
    RowKeys keys = new RowKeys(cards, plan.run());
    Iterator<PlannedRow> planned = plan.rows().iterator();
    try {
      rows.read(
          row -> {
            if (row.wrong()) {
              row.close();
            } else {
              take(reader, row, same(row, keys, planned));
            }
          });
    } catch (Enough enough) {
      if (enough.interrupted) {
        throw new InterruptedException();
      }
      return;
    }
    if (planned.hasNext()) {
      throw changed(planned.next().line());
    }
  }

  private static void take(Reader reader, JudgedRow row, PlannedRow plan) {
    try {
      if (!reader.take(row, plan)) {
        throw new Enough(false);
      }
    } catch (InterruptedException e) {
      row.close();
      throw new Enough(true);
    }
  }

  private PlannedRow same(JudgedRow row, RowKeys keys, Iterator<PlannedRow> planned) {
    RowKeys.Said said = row.said(keys, RowPayee.of(row.draft().orElseThrow(), cards));
    if (planned.hasNext()) {
      PlannedRow plan = planned.next();
      if (plan.line() == row.line() && says(said, plan, keys)) {
        return plan;
      }
    }
    row.close();
    throw changed(row.line());
  }

  /** How many say the same above follows from what each of them says. */
  private static boolean says(RowKeys.Said said, PlannedRow plan, RowKeys keys) {
    RowKey key = plan.key();
    boolean repeats = said.repeats().isPresent();
    return key.identity().equals(said.identity())
        && key.content().equals(said.content())
        && plan.refund() == said.refund()
        && plan.named() == said.named().isPresent()
        && plan.repeats() == repeats
        && (!repeats || keys.key(said, 0).equals(key));
  }

  private static BatchException changed(int line) {
    return new BatchException(Message.of("batch.file-changed", line));
  }
}
