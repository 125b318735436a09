package app.paydesk.batch.report;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.PlannedRow;
import app.paydesk.batch.RowOutcome;
import app.paydesk.batch.RowOutcomes;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.card.CardMask;
import app.paydesk.export.table.TableFormat;
import app.paydesk.export.table.TableWriter;
import app.paydesk.journal.BatchLine;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PaymentRow;
import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of each row of a batch or a file, as a table, safe in spreadsheets. */
public final class BatchResult {
  /** Headings of a batch without its file. */
  private static final List<String> RECORDED =
      List.of("row", "ref", "operation", "payee", "amount", "currency");

  private final long projectId;
  private final Journal journal;
  private final Words words;
  private final RowWords said;

  public BatchResult(long projectId, Journal journal, Words words) {
    this.projectId = projectId;
    this.journal = journal;
    this.words = words;
    this.said = new RowWords(words);
  }

  /**
   * Writes the rows of a batch as the history has them.
   *
   * @param out stays open
   * @throws app.paydesk.export.table.TableException if a workbook cannot hold so many
   */
  public void write(BatchId batch, TableFormat format, OutputStream out) throws IOException {
    AtomicInteger place = new AtomicInteger(1);
    List<String> headings = ReportFiles.headings(RECORDED, ResultRow.HEADINGS);
    writing(
        () -> {
          TableWriter table = ReportFiles.reading(format, headings, words, out);
          journal
              .batches()
              .visit(
                  projectId,
                  batch,
                  line -> table.row(place.incrementAndGet(), recorded(line).table()));
          table.end();
        });
  }

  private ResultRow recorded(BatchLine line) {
    PaymentRow row = line.row();
    List<String> cells =
        List.of(
            Integer.toString(line.place().line()),
            row.ref(),
            row.operation(),
            CardMask.masked(row.payee()),
            row.amount().map(Money::plain).orElse(""),
            row.amount().map(money -> money.currency().code()).orElse(""));
    Payment.OperationState state =
        journal
            .operation(row.key(), row.ref())
            .orElseThrow(() -> new IllegalStateException("a row without its operation"));
    return said.row(line.place().line(), cells, row.key(), state, state.again().word());
  }

  /**
   * Writes the rows of a file with its own columns, card numbers as 6+4.
   *
   * @param findings what was found in it when it was planned
   * @param out stays open
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on
   * @throws app.paydesk.export.table.TableException if a workbook cannot hold so many rows
   */
  public void write(
      PaymentFile file,
      BatchPlan plan,
      FindingsByLine findings,
      TableFormat format,
      OutputStream out)
      throws IOException {
    Map<Integer, PlannedRow> planned = new HashMap<>();
    plan.rows().forEach(row -> planned.put(row.line(), row));
    RowOutcomes outcomes = new RowOutcomes(projectId, journal);
    List<String> headings = ReportFiles.headings(file.sheet().header(), ResultRow.HEADINGS);
    AtomicInteger place = new AtomicInteger(1);
    writing(
        () -> {
          TableWriter table = ReportFiles.reading(format, headings, words, out);
          file.sheet()
              .rows(
                  row -> {
                    RowOutcome outcome =
                        Optional.ofNullable(planned.get(row.line()))
                            .map(outcomes::of)
                            .orElseGet(() -> plan.outcomeOfWrong(row.line()));
                    table.row(place.incrementAndGet(), of(file, row, outcome, findings).table());
                  });
          table.end();
        });
  }

  private ResultRow of(
      PaymentFile file, SheetRow row, RowOutcome outcome, FindingsByLine findings) {
    return said.row(row.line(), file.rows().shown(row), outcome, findings.of(row.line()));
  }

  private static void writing(Runnable work) throws IOException {
    try {
      work.run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
