package app.paydesk.export.table;

import app.paydesk.words.Message;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as a workbook. Every cell is a text, so that no program runs, rounds or dates what stands
 * in it, and stays one when it is typed over.
 */
public final class WorkbookTable implements TableWriter {
  private static final int LONGEST = 32_767;
  private static final int IN_MEMORY = 500;
  private static final int WIDTH = 20;
  private static final String TEXT = "@";
  private static final String RED = "F8C9C4";
  private static final String AMBER = "FFE2A8";

  private final Workbook workbook;
  private final Worksheet sheet;
  private final boolean wraps;
  private int kept;

  /**
   * @param name of the sheet
   * @param columns how many there are
   * @param last how wide the last column is, in characters; where that is more than usual, its
   *     texts are wrapped
   */
  public WorkbookTable(OutputStream out, String name, int columns, int last) {
    this.workbook = new Workbook(out, "Paydesk", null);
    this.sheet = workbook.newWorksheet(name);
    this.wraps = last > WIDTH;
    for (int i = 0; i < columns; i++) {
      sheet.width(i, i == columns - 1 ? Math.max(last, WIDTH) : WIDTH);
    }
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(int line, List<TableCell> cells) {
    if (line > Worksheet.MAX_ROWS) {
      throw new TableException(Message.of("table.too-many-rows", Worksheet.MAX_ROWS));
    }
    for (int i = 0; i < cells.size(); i++) {
      cell(line - 1, i, cells.get(i), wraps && i == cells.size() - 1);
    }
    kept++;
    if (kept % IN_MEMORY == 0) {
      flush();
    }
  }

  private void cell(int row, int column, TableCell cell, boolean wrapped) {
    if (cell.text().isEmpty() && cell.tone() == TableCell.Tone.PLAIN) {
      return;
    }
    sheet.inlineString(row, column, cut(cell.text()));
    if (!cell.note().isEmpty()) {
      sheet.comment(row, column, cell.note());
    }
    StyleSetter style = sheet.style(row, column).format(TEXT);
    switch (cell.tone()) {
      case PLAIN -> {}
      case ERROR -> style.fillColor(RED);
      case WARNING -> style.fillColor(AMBER);
      case HEADING -> style.bold();
    }
    if (wrapped) {
      style.wrapText(true);
    }
    style.set();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private void flush() {
    try {
      sheet.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end() {
    try {
      workbook.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
