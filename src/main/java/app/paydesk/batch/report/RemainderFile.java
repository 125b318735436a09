package app.paydesk.batch.report;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.Remainder;
import app.paydesk.batch.column.SheetColumns;
import app.paydesk.export.table.TableCell;
import app.paydesk.export.table.TableFormat;
import app.paydesk.export.table.TableWriter;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The rows of a file that surely did not go, as a file to correct and run. A payment that failed
 * keeps its ID, so that the one that follows it gets another. Card numbers are written as 6+4, as
 * no file of ours holds one; the user's own file has them.
 */
public final class RemainderFile {
  private final Remainder remainder;
  private final Words words;

  public RemainderFile(Remainder remainder, Words words) {
    this.remainder = remainder;
    this.words = words;
  }

  /**
   * Writes them with the file's own headings and {@code again_of}.
   *
   * @param out stays open
   * @return how many rows there are
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on
   * @throws app.paydesk.export.table.TableException if a workbook cannot hold so many
   */
  public int write(PaymentFile file, BatchPlan plan, TableFormat format, OutputStream out)
      throws IOException {
    List<String> headings = new ArrayList<>(file.sheet().header());
    int column = file.rows().place(SheetColumns.AGAIN_OF).orElse(headings.size());
    if (column == headings.size()) {
      headings.add(SheetColumns.AGAIN_OF);
    }
    OptionalInt id = file.rows().place(SheetColumns.PAYMENT_ID);
    AtomicInteger place = new AtomicInteger(1);
    try {
      TableWriter table = ReportFiles.payable(format, headings, words, out);
      int rows =
          remainder.read(
              file.sheet(),
              plan,
              (row, again) -> {
                List<String> cells = new ArrayList<>(file.rows().shown(row));
                if (column == cells.size()) {
                  cells.add("");
                }
                again.ifPresent(failed -> cells.set(column, failed.key().ref()));
                again
                    .filter(failed -> !failed.refund())
                    .ifPresent(_ -> id.ifPresent(named -> cells.set(named, "")));
                table.row(place.incrementAndGet(), cells.stream().map(TableCell::of).toList());
              });
      table.end();
      return rows;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
