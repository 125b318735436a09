package app.paydesk.ui.batch.check;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.Finding;
import app.paydesk.batch.Level;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.Standing;
import app.paydesk.batch.report.FindingsByLine;
import app.paydesk.money.Money;
import app.paydesk.ui.batch.part.Totals;
import app.paydesk.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file that was checked, and what would become of it.
 *
 * @param file open
 * @param findings all that was found in it
 * @param rows those that are kept to be looked at
 * @param again rows of batches so far that surely were not sent, and would be now
 * @param took how long the check took
 * @param at when it ended
 */
record CheckedFile(
    PaymentFile file,
    BatchPlan plan,
    FindingsByLine findings,
    List<CheckedRow> rows,
    int again,
    Duration took,
    Instant at) {

  /**
   * Rows with a warning of one kind, which one reason answers.
   *
   * @param rule the rule in a word
   * @param sentence what is said of the first of them
   */
  record Kind(String rule, int rows, Message sentence) {}

  /** The kinds of warnings of rows that have no error, the most frequent first. */
  List<Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    for (CheckedRow row : rows) {
      if (!row.is(Level.ERROR)) {
        row.findings().stream()
            .filter(finding -> finding.level() == Level.WARNING)
            .forEach(finding -> kinds.merge(finding.rule(), kind(finding), CheckedFile::one));
      }
    }
    return kinds.values().stream().sorted((a, b) -> b.rows() - a.rows()).toList();
  }

  private static Kind kind(Finding finding) {
    return new Kind(finding.rule(), 1, finding.message());
  }

  private static Kind one(Kind kind, Kind more) {
    return new Kind(kind.rule(), kind.rows() + more.rows(), kind.sentence());
  }

  /** Rows that are paid for the first time. */
  int fresh() {
    return plan.count(Standing.FRESH);
  }

  /** Rows that are not paid by it, though no batch has them as they are. */
  int leftOut() {
    return plan.count(Standing.LEFT_OUT)
        + plan.count(Standing.CHANGED)
        + plan.count(Standing.TAKEN);
  }

  /** Whether something would be sent. */
  boolean sends() {
    return fresh() + again > 0 && plan.differences().isEmpty();
  }

  /** What the rows that are paid for the first time make, by currency. */
  List<Money> totals() {
    return Totals.of(plan.totals());
  }
}
