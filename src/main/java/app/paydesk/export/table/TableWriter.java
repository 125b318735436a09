package app.paydesk.export.table;

import java.util.List;

/** Takes a table row by row. */
public interface TableWriter {

  /**
   * Writes the next row.
   *
   * @param line where it stands in a workbook, from 1 and rising; of no matter elsewhere
   * @throws java.io.UncheckedIOException if it cannot be written
   * @throws TableException if the file cannot hold it
   */
  void row(int line, List<TableCell> cells);

  /**
   * Writes what stands behind the rows; the stream stays open.
   *
   * @throws java.io.UncheckedIOException if it cannot be written
   */
  void end();
}
