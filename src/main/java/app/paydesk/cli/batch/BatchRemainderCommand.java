package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.Remainder;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.export.WholeFile;
import app.paydesk.method.Methods;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Option(names = "--out", required = true, paramLabel = "F", description = "A CSV file.")
  private Path out = Path.of("");

  public BatchRemainderCommand(
      OpenSession sessions, Methods methods, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.methods = methods;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return Refusal.said(words, this::write);
  }

  private int write() throws IOException {
    try (OpenSession.Opened opened = sessions.open(options.profile(), same -> same);
        OpenFile file =
            OpenFile.of(options, opened.session().profile(), methods, words, terminal)) {
      Session session = opened.session();
      BatchPlan plan = file.plan(session, _ -> {});
      Remainder remainder = session.batches().remainder();
      int rows = WholeFile.write(out, stream -> remainder.write(file.sheet(), plan, stream));
      terminal.err().println(words.say("batch.remainder.written", rows));
      return Exit.DONE.code();
    }
  }
}
