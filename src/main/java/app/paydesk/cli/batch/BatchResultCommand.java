package app.paydesk.cli.batch;

import app.paydesk.batch.BatchResult;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.export.WholeFile;
import app.paydesk.journal.BatchRow;
import app.paydesk.method.ResponseCodes;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paydesk batch result}. */
@Command(
    name = "result",
    description = "Write what became of each row of a batch, and whether it may be sent again.")
public final class BatchResultCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Words words;
  private final Terminal terminal;

  @Mixin private final BatchName name = new BatchName();

  @Option(names = "--out", paramLabel = "F", description = "A CSV file; else standard output.")
  private @Nullable Path out;

  public BatchResultCommand(OpenSession sessions, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return Refusal.said(words, this::write);
  }

  private int write() throws IOException {
    try (OpenSession.Opened opened = sessions.open(name.profile(), same -> same)) {
      Session session = opened.session();
      BatchRow row = name.find(session, words);
      BatchResult result =
          new BatchResult(session.profile().projectId(), session.journal(), ResponseCodes.load());
      if (out == null) {
        result.csv(row.id(), terminal.out());
        terminal.out().flush();
      } else {
        WholeFile.write(
            out,
            stream -> {
              result.csv(row.id(), stream);
              return row;
            });
      }
      return Exit.DONE.code();
    }
  }
}
