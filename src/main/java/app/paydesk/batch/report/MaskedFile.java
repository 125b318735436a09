package app.paydesk.batch.report;

import app.paydesk.batch.column.CardColumns;
import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetForm;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.export.table.TableCell;
import app.paydesk.export.table.TableWriter;
import app.paydesk.export.table.WorkbookTable;
import app.paydesk.method.Operation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A user's own file written anew with card numbers as 6+4. CSV stays as it is but for them, in its
 * encoding and with its separator; of a workbook the sheet with the payments is written, as texts.
 */
public final class MaskedFile {
  private static final int WIDTH = 20;

  private final Path path;
  private final Sheet sheet;
  private final CardColumns cards;

  /**
   * @param sheet the file at the path, opened
   */
  public MaskedFile(Path path, Sheet sheet, Collection<Operation> operations) {
    this.path = path;
    this.sheet = sheet;
    this.cards = CardColumns.of(sheet.header(), operations);
  }

  /**
   * Writes it.
   *
   * @param out stays open
   * @return how many cells held a card number
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on
   * @throws app.paydesk.export.table.TableException if a workbook cannot hold so many rows
   */
  public int write(OutputStream out) throws IOException {
    try {
      return switch (sheet.form()) {
        case SheetForm.Csv csv -> text(csv, out);
        case SheetForm.Workbook(String name) -> workbook(name, out);
      };
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private int text(SheetForm.Csv form, OutputStream out) throws IOException {
    sheet.rows(_ -> {});
    try (Reader in = Files.newBufferedReader(path, form.encoding().charset())) {
      Writer writer =
          new BufferedWriter(new OutputStreamWriter(out, form.encoding().charset().newEncoder()));
      int masked = new MaskedCsv(form.separator().sign(), cards).copy(in, writer);
      writer.flush();
      return masked;
    }
  }

  private int workbook(String name, OutputStream out) {
    Optional<ControlLine> control = sheet.rows(_ -> {});
    AtomicInteger masked = new AtomicInteger();
    List<String> header = sheet.header();
    TableWriter table = new WorkbookTable(out, name, header.size(), WIDTH);
    table.row(1, header.stream().map(h -> TableCell.of(h, TableCell.Tone.HEADING)).toList());
    List<ControlLine> waiting = new ArrayList<>();
    control.ifPresent(waiting::add);
    sheet.rows(
        row -> {
          if (!waiting.isEmpty() && waiting.getFirst().line() < row.line()) {
            ControlLine line = waiting.removeFirst();
            table.row(line.line(), ControlCells.of(line));
          }
          table.row(row.line(), cells(row, masked));
        });
    waiting.forEach(line -> table.row(line.line(), ControlCells.of(line)));
    table.end();
    return masked.get();
  }

  private List<TableCell> cells(SheetRow row, AtomicInteger masked) {
    List<TableCell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i).text();
      String shown = cards.masked(i, text);
      if (!shown.equals(text)) {
        masked.incrementAndGet();
      }
      cells.add(TableCell.of(shown));
    }
    return cells;
  }
}
