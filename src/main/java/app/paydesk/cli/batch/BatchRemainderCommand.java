package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.report.RemainderFile;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.export.table.TableFormat;
import app.paydesk.method.Methods;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paydesk batch remainder}. */
@Command(
    name = "remainder",
    description = {
      "Write the rows of a file that surely did not go, to be corrected and run.",
      "Card numbers are written as 6+4: put them in again from the file that you have."
    })
public final class BatchRemainderCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Methods methods;
  private final Words words;
  private final Terminal terminal;

  @Mixin private final FileOptions options = new FileOptions();
  @Mixin private final ReportOutput output = new ReportOutput();

  public BatchRemainderCommand(
      OpenSession sessions, Methods methods, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.methods = methods;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::write);
  }

  private int write() throws IOException {
    if (output.format() == TableFormat.JSON) {
      throw new CliException(Exit.WRONG_INPUT, "A remainder is csv or xlsx, to be run again.");
    }
    try (OpenSession.Opened opened = sessions.open(options.profile(), same -> same);
        OpenFile file =
            OpenFile.of(options, sessions, opened.session().profile(), methods, words, terminal)) {
      BatchPlan plan = file.plan(opened.session(), _ -> {});
      RemainderFile remainder = new RemainderFile(opened.session().batches().remainder(), words);
      int rows =
          output.write(
              options.file(),
              terminal,
              stream -> remainder.write(file.file(), plan, output.format(), stream));
      terminal.err().println(words.say("batch.remainder.written", rows));
      return Exit.DONE.code();
    }
  }
}
