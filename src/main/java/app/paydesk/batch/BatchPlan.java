package app.paydesk.batch;

import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.money.Money;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.words.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What becomes of each row of a file.
 *
 * @param run tells this run from an earlier one of equal rows; empty for the first
 * @param rows those that could be paid, in the order of the file
 * @param control what the file says of its own count and totals
 * @param wrong the lines of rows that have an error of their own
 * @param doubtful those of them that may have been paid before they got their error
 * @param cards how many rows of the file have a full card number
 */
public record BatchPlan(
    String run,
    List<PlannedRow> rows,
    List<Integer> wrong,
    Set<Integer> doubtful,
    int cards,
    Optional<ControlLine> control) {
  public BatchPlan {
    doubtful = Set.copyOf(doubtful);
    rows = Collections.unmodifiableList(rows);
    wrong = Collections.unmodifiableList(wrong);
  }

  /** How many rows stand how. */
  public Map<Standing, Integer> counts() {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    rows.forEach(row -> counts.merge(row.standing(), 1, Integer::sum));
    if (!wrong.isEmpty()) {
      counts.merge(Standing.LEFT_OUT, wrong.size(), Integer::sum);
    }
    return counts;
  }

  /** How many rows stand so. */
  public int count(Standing standing) {
    return counts().getOrDefault(standing, 0);
  }

  /**
   * Minor units by currency of the rows that were never seen before.
   *
   * @throws ArithmeticException if a total leaves the range of amounts
   */
  public Map<String, Long> totals() {
    return totals(row -> row.standing() == Standing.FRESH);
  }

  /**
   * Minor units by currency of all rows without an error of their own.
   *
   * @throws ArithmeticException if a total leaves the range of amounts
   */
  public Map<String, Long> allTotals() {
    return totals(_ -> true);
  }

  private Map<String, Long> totals(Predicate<PlannedRow> wanted) {
    Map<String, Long> totals = new TreeMap<>();
    for (PlannedRow row : rows) {
      if (wanted.test(row)) {
        row.amount().ifPresent(m -> totals.merge(m.currency().code(), m.minor(), Math::addExact));
      }
    }
    return totals;
  }

  /** How many rows the file has. */
  public int size() {
    return rows.size() + wrong.size();
  }

  /** Where the file's own count or totals differ from its rows, in sentences. */
  public List<Message> differences() {
    List<Message> differences = new ArrayList<>();
    control.ifPresent(
        line -> {
          if (line.count().isPresent() && line.count().getAsLong() != size()) {
            differences.add(
                Message.of("batch.control.count", line.line(), line.count().getAsLong(), size()));
          }
          Map<String, Long> ours = allTotals();
          line.totals()
              .forEach(
                  (currency, total) -> {
                    Money found = new Money(ours.getOrDefault(currency.code(), 0L), currency);
                    if (wrong.isEmpty() && !found.equals(total)) {
                      differences.add(Message.of("batch.control.total", line.line(), total, found));
                    }
                  });
        });
    return differences;
  }

  /** What became of a row that has an error of its own. */
  public RowOutcome outcomeOfWrong(int line) {
    return RowOutcome.leftOut(doubtful.contains(line) ? PayAgain.ASK : PayAgain.YES);
  }

  /** The batches in which rows of this file are already. */
  public List<BatchId> batches() {
    return rows.stream().flatMap(row -> row.batch().stream()).distinct().toList();
  }
}
