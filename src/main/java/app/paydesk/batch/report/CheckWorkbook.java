package app.paydesk.batch.report;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.Finding;
import app.paydesk.batch.Level;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.export.table.TableCell;
import app.paydesk.export.table.TableCell.Tone;
import app.paydesk.export.table.TableFormat;
import app.paydesk.export.table.TableWriter;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A file as it was judged: its rows on the lines where they stand in the file, what is wrong or odd
 * coloured, and why in a column of its own, which is not read as payments.
 */
public final class CheckWorkbook {
  private final PaymentFile file;
  private final BatchPlan plan;
  private final FindingsByLine findings;
  private final Words words;
  private final RowWords said;
  private final int reasons;

  /**
   * @param findings what was found in the file when it was planned
   */
  public CheckWorkbook(PaymentFile file, BatchPlan plan, FindingsByLine findings, Words words) {
    this.file = file;
    this.plan = plan;
    this.findings = findings;
    this.words = words;
    this.said = new RowWords(words);
    this.reasons = file.rows().place(SheetColumns.FINDINGS).orElse(file.sheet().header().size());
  }

  /**
   * Writes it.
   *
   * @param out stays open
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on
   * @throws app.paydesk.export.table.TableException if a workbook cannot hold so many rows
   */
  public void write(OutputStream out) throws IOException {
    List<String> headings = new ArrayList<>(file.sheet().header());
    if (reasons == headings.size()) {
      headings.add(SheetColumns.FINDINGS);
    }
    List<ControlLine> waiting = new ArrayList<>();
    plan.control().ifPresent(waiting::add);
    try {
      TableWriter table = ReportFiles.reading(TableFormat.XLSX, headings, words, out);
      file.sheet()
          .rows(
              row -> {
                if (!waiting.isEmpty() && waiting.getFirst().line() < row.line()) {
                  control(table, waiting.removeFirst());
                }
                table.row(row.line(), cells(row));
              });
      waiting.forEach(line -> control(table, line));
      table.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<TableCell> cells(SheetRow row) {
    List<Finding> found = findings.of(row.line());
    List<Tone> tones =
        new ArrayList<>(Collections.nCopies(Math.max(reasons + 1, row.cells().size()), Tone.PLAIN));
    for (Finding finding : found) {
      Tone tone = tone(finding.level());
      OptionalInt place =
          finding.column().isEmpty() ? OptionalInt.empty() : file.rows().place(finding.column());
      if (finding.column().isEmpty()) {
        tones.replaceAll(before -> worse(before, tone));
      }
      place.ifPresent(column -> tones.set(column, worse(tones.get(column), tone)));
      tones.set(reasons, worse(tones.get(reasons), tone));
    }
    List<String> texts = new ArrayList<>(file.rows().shown(row));
    if (reasons == texts.size()) {
      texts.add("");
    }
    texts.set(reasons, said.said(found));
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(TableCell.of(texts.get(i), tones.get(i)));
    }
    return cells;
  }

  private static Tone tone(Level level) {
    return switch (level) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case NOTICE -> Tone.PLAIN;
    };
  }

  private static Tone worse(Tone one, Tone other) {
    return one == Tone.ERROR || other == Tone.PLAIN ? one : other;
  }

  private void control(TableWriter table, ControlLine line) {
    String differs = plan.differences().stream().map(words::say).collect(Collectors.joining(" "));
    Tone tone = differs.isEmpty() ? Tone.PLAIN : Tone.ERROR;
    table.row(
        line.line(),
        ControlCells.of(line).stream()
            .map(cell -> new TableCell(cell.text(), tone, differs))
            .toList());
  }
}
