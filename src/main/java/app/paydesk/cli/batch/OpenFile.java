package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.BatchPlanner;
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
import java.util.function.Supplier;

/**
 * A file of payments that was opened for a command.
 *
 * @param rows judged by what the profile agreed
 */
record OpenFile(Sheet sheet, SheetColumns columns, SheetRows rows) implements AutoCloseable {

  /**
   * Opens the file and says how it is read.
   *
   * @throws CliException with exit code 1 if it cannot be used as a whole
   */
  static OpenFile of(
      FileOptions options, Profile profile, Methods methods, Words words, Terminal terminal) {
    Optional<Operation> operation =
        options.operation().map(key -> methods.operation(key).orElseThrow(() -> unknown(key)));
    Sheet sheet = whole(() -> SheetReader.open(options.file()), words);
    try {
      SheetMapping mapping = operation.map(SheetMapping::of).orElse(SheetMapping.NONE);
      SheetColumns columns = whole(() -> SheetColumns.of(sheet.header(), methods, mapping), words);
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
   * @throws CliException with exit code 1 if the file cannot be read on
   */
  BatchPlan plan(Session session, FileOptions options, Words words, Consumer<RowFinding> told) {
    BatchPlanner planner = session.batches().planner();
    return whole(() -> planner.plan(rows, options.reasons(), options.run(), told), words);
  }

  private static CliException unknown(String key) {
    return new CliException(Exit.WRONG_INPUT, "There is no operation " + key + ".");
  }

  /** Gives what a file as a whole is refused for the exit code of its own. */
  private static <T> T whole(Supplier<T> work, Words words) {
    try {
      return work.get();
    } catch (SheetException e) {
      throw new CliException(Exit.NOT_SO, words.say(e.message()), e);
    }
  }

  @Override
  public void close() {
    sheet.close();
  }
}
