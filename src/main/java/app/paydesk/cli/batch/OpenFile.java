package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.RowFinding;
import app.paydesk.batch.SheetRows;
import app.paydesk.batch.column.SheetColumns;
import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetException;
import app.paydesk.batch.sheet.SheetNotice;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Terminal;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.profile.Profile;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of payments that was opened for a command.
 *
 * @param rows judged by what the profile agreed
 */
record OpenFile(Sheet sheet, SheetColumns columns, SheetRows rows) implements AutoCloseable {

  /**
   * Opens the file and says how it is read.
   *
   * @throws SheetException if it cannot be used as a whole
   * @throws CliException if there is no such operation
   */
  static OpenFile of(
      FileOptions options, Profile profile, Methods methods, Words words, Terminal terminal) {
    Optional<Operation> operation =
        options.operation().map(key -> methods.operation(key).orElseThrow(() -> unknown(key)));
    Sheet sheet = SheetReader.open(options.file());
    try {
      SheetMapping mapping = operation.map(SheetMapping::of).orElse(SheetMapping.NONE);
      SheetColumns columns = SheetColumns.of(sheet.header(), methods, mapping);
      List<SheetNotice> notices = new ArrayList<>(sheet.notices());
      notices.addAll(columns.notices());
      notices.forEach(notice -> terminal.err().println(words.say(notice.message())));
      return new OpenFile(
          sheet, columns, new SheetRows(sheet, columns, profile.agreement(), profile.projectId()));
    } catch (RuntimeException e) {
      sheet.close();
      throw e;
    }
  }

  /**
   * Finds what becomes of each row.
   *
   * @param told gets every finding
   * @throws SheetException if the file cannot be read on
   */
  BatchPlan plan(Session session, FileOptions options, Consumer<RowFinding> told) {
    return session.batches().planner().plan(rows, options.reasons(), options.run(), told);
  }

  private static CliException unknown(String key) {
    return new CliException(Exit.WRONG_INPUT, "There is no operation " + key + ".");
  }

  @Override
  public void close() {
    sheet.close();
  }
}
