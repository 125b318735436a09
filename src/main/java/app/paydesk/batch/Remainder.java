package app.paydesk.batch;

import app.paydesk.batch.key.RowKeys;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.desk.CardKey;
import app.paydesk.journal.Journal;
import app.paydesk.payment.PayAgain;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a file that surely did not go and may be paid anew, ready to be corrected: what was
 * left out, withdrawn, refused or declined for good. What is open or unknown is never among them,
 * nor what a person has to be asked about.
 */
public final class Remainder {
  private final long projectId;
  private final Journal journal;
  private final CardKey cards;

  /**
   * @param cards tells cards apart; it stays the caller's to wipe
   */
  Remainder(long projectId, Journal journal, CardKey cards) {
    this.projectId = projectId;
    this.journal = journal;
    this.cards = cards;
  }

  /**
   * Which rows it has.
   *
   * @param again by line, the payment that failed and is paid once more
   * @param never lines of rows that became no payment
   */
  private record Lines(Map<Integer, PlannedRow> again, Set<Integer> never) {}

  private Lines lines(BatchPlan plan) {
    Map<Integer, PlannedRow> again = new HashMap<>();
    Set<Integer> never = new HashSet<>(plan.wrong());
    never.removeAll(plan.doubtful());
    RowOutcomes outcomes = new RowOutcomes(projectId, journal);
    for (PlannedRow row : plan.rows()) {
      RowOutcome outcome = outcomes.of(row);
      if (outcome.again() == PayAgain.YES && outcome.operation().isEmpty()) {
        never.add(row.line());
      } else if (outcome.again() == PayAgain.YES && !isRepeated(row)) {
        again.put(row.line(), row);
      }
    }
    return new Lines(again, never);
  }

  /** Whether an earlier remainder paid it once more; what became of that is in its own. */
  private boolean isRepeated(PlannedRow row) {
    String again = RowKeys.again(cards, row.refund(), row.key().ref());
    return !journal.batches().taken(projectId, List.of(again)).isEmpty();
  }

  /** Takes a row of the remainder. */
  @FunctionalInterface
  public interface Reader {
    /**
     * @param again what failed and is paid once more; empty where it became no payment
     */
    void take(SheetRow row, Optional<PlannedRow> again);
  }

  /**
   * Reads them in the order of the file.
   *
   * @return how many rows there are
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on
   */
  public int read(Sheet sheet, BatchPlan plan, Reader reader) {
    Lines lines = lines(plan);
    sheet.rows(
        row -> {
          Optional<PlannedRow> again = Optional.ofNullable(lines.again().get(row.line()));
          if (again.isPresent() || lines.never().contains(row.line())) {
            reader.take(row, again);
          }
        });
    return lines.never().size() + lines.again().size();
  }
}
