package app.paydesk.batch;

import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.card.CardMask;
import app.paydesk.desk.CardKey;
import app.paydesk.export.SpreadsheetText;
import app.paydesk.journal.Journal;
import app.paydesk.payment.PayAgain;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file that surely did not go and may be paid anew, ready to be corrected: what was
 * left out, withdrawn, refused or declined for good. What is open or unknown is never among them,
 * nor what a person has to be asked about. Card numbers are written as 6+4, as no file of ours
 * holds one; the user's own file has them.
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
  private record Lines(Map<Integer, String> again, Set<Integer> never) {}

  private Lines lines(BatchPlan plan) {
    Map<Integer, String> again = new HashMap<>();
    Set<Integer> never = new HashSet<>(plan.wrong());
    RowOutcomes outcomes = new RowOutcomes(projectId, journal);
    for (PlannedRow row : plan.rows()) {
      RowOutcome outcome = outcomes.of(row);
      if (outcome.again() == PayAgain.YES && outcome.operation().isEmpty()) {
        never.add(row.line());
      } else if (outcome.again() == PayAgain.YES && !isRepeated(row)) {
        again.put(row.line(), row.key().ref());
      }
    }
    return new Lines(again, never);
  }

  /** Whether an earlier remainder paid it once more; what became of that is in its own. */
  private boolean isRepeated(PlannedRow row) {
    boolean refund = !row.key().ref().equals(row.key().id().value());
    String again = RowKeys.again(cards, refund, row.key().ref());
    return !journal.batches().taken(projectId, List.of(again)).isEmpty();
  }

  /**
   * Writes them as CSV with the file's own headings and {@code again_of}.
   *
   * @param out stays open
   * @return how many rows there are
   */
  public int write(Sheet sheet, BatchPlan plan, OutputStream out) throws IOException {
    Lines lines = lines(plan);
    List<String> header = new ArrayList<>(sheet.header());
    int place = header.indexOf(SheetColumns.AGAIN_OF);
    if (place < 0) {
      header.add(SheetColumns.AGAIN_OF);
    }
    line(out, header);
    try {
      sheet.rows(
          row -> {
            if (lines.never().contains(row.line()) || lines.again().containsKey(row.line())) {
              line(out, cells(row, place, lines.again().get(row.line())));
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return lines.never().size() + lines.again().size();
  }

  private static List<String> cells(SheetRow row, int place, @Nullable String again) {
    List<String> cells = new ArrayList<>();
    row.cells().forEach(cell -> cells.add(CardMask.masked(cell.text())));
    String repeats = again == null ? "" : again;
    if (place < 0) {
      cells.add(repeats);
    } else if (again != null) {
      cells.set(place, repeats);
    }
    return cells;
  }

  private static void line(OutputStream out, List<String> cells) {
    try {
      String line = cells.stream().map(SpreadsheetText::field).collect(Collectors.joining(","));
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
