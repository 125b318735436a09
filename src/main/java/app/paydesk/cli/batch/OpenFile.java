package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.Reasons;
import app.paydesk.batch.RowFinding;
import app.paydesk.batch.SheetRows;
import app.paydesk.batch.column.SheetMapping;
import app.paydesk.batch.mapping.SheetProfile;
import app.paydesk.batch.mapping.SheetProfiles;
import app.paydesk.batch.sheet.SheetException;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.profile.Profile;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of payments that was opened for a command, which says how it is read.
 *
 * @param reasons why which warnings are set aside
 * @param run tells this run from an earlier one of equal rows; empty for the first
 */
record OpenFile(PaymentFile file, Reasons reasons, String run) implements AutoCloseable {

  /**
   * Opens the file and says how it is read.
   *
   * @throws SheetException if it cannot be used as a whole
   * @throws CliException if there is no such operation, or a reason names no row
   */
  static OpenFile of(
      FileOptions options,
      OpenSession sessions,
      Profile profile,
      Methods methods,
      Words words,
      Terminal terminal)
      throws IOException {
    Optional<Operation> operation =
        options.operation().map(key -> methods.operation(key).orElseThrow(() -> unknown(key)));
    Reasons reasons = options.reasons(words);
    PaymentFile file =
        options.map().isPresent()
            ? mapped(options, new SheetProfiles(sessions.home()), operation, profile, methods)
            : PaymentFile.open(
                options.file(), operation, methods, profile.agreement(), profile.projectId());
    file.notices().forEach(notice -> terminal.err().println(words.say(notice.message())));
    return new OpenFile(file, reasons, options.run());
  }

  /** Opens a sheet with headings of its own; a layout that was accepted is kept. */
  private static PaymentFile mapped(
      FileOptions options,
      SheetProfiles profiles,
      Optional<Operation> operation,
      Profile profile,
      Methods methods)
      throws IOException {
    SheetProfile kept = profiles.find(options.map().orElseThrow());
    SheetMapping known = kept.mapping(methods);
    SheetMapping mapping = new SheetMapping(operation.or(known::operation), known.columns());
    PaymentFile file =
        PaymentFile.open(
            options.file(),
            header -> {
              if (!options.acceptsLayout()) {
                kept.require(header);
              }
              return mapping;
            },
            methods,
            profile.agreement(),
            profile.projectId());
    if (options.acceptsLayout() && !kept.layout().equals(file.sheet().header())) {
      profiles.keep(kept.laidOut(file.sheet().header()));
    }
    return file;
  }

  SheetRows rows() {
    return file.rows();
  }

  /**
   * Finds what becomes of each row.
   *
   * @param told gets every finding
   * @throws SheetException if the file cannot be read on
   */
  BatchPlan plan(Session session, Consumer<RowFinding> told) {
    return session.batches().planner().plan(rows(), reasons, run, told);
  }

  private static CliException unknown(String key) {
    return new CliException(Exit.WRONG_INPUT, "There is no operation " + key + ".");
  }

  @Override
  public void close() {
    file.close();
  }
}
