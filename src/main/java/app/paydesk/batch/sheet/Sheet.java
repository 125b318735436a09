package app.paydesk.batch.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of rows that was opened. It can be read as often as needed, each time from the first row
 * on; only one row is in memory at a time, and nothing of the file is kept elsewhere.
 */
public sealed interface Sheet extends AutoCloseable permits CsvSheet, WorkbookSheet {

  /** What kind of file it is. */
  SheetForm form();

  /** What a person should know about how it is read, what matters most first. */
  List<SheetNotice> notices();

  /** The headings as they stand; blank where a column has none. */
  List<String> header();

  /**
   * Hands over each row below the header, in order, without rows that are blank and the control
   * line. A row's own faults are said in it; a fault behind which no row can be told any more ends
   * the reading.
   *
   * @return what the file says of its own count and totals
   * @throws SheetException if the file cannot be read on, or is not the one that was opened
   */
  Optional<ControlLine> rows(Consumer<SheetRow> reader);

  /** Lets go of the file. */
  @Override
  void close();
}
