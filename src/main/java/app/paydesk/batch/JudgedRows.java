package app.paydesk.batch;

import app.paydesk.batch.sheet.ControlLine;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a file, which can be read as often as needed; each is judged anew. */
@FunctionalInterface
public interface JudgedRows {
  /**
   * Hands over each row, in the order of the file.
   *
   * @param reader gets each row to close
   * @return what the file says of its own count and totals
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on, or is not the one
   *     that was opened
   */
  Optional<ControlLine> read(Consumer<JudgedRow> reader);
}
