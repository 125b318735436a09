package app.paydesk.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A table as CSV: RFC 4180 in UTF-8, with the byte order mark that Excel needs. */
public final class CsvTable implements TableWriter {
  private final OutputStream out;
  private final UnaryOperator<String> field;
  private boolean begun;

  /**
   * @param field makes a text a field, see {@link app.paydesk.export.SpreadsheetText}
   */
  public CsvTable(OutputStream out, UnaryOperator<String> field) {
    this.out = out;
    this.field = field;
  }

  @Override
  public void row(int line, List<TableCell> cells) {
    String text =
        cells.stream().map(TableCell::text).map(field).collect(Collectors.joining(",", "", "\r\n"));
    try {
      out.write((begun ? text : "\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begun = true;
  }

  @Override
  public void end() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
