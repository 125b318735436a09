package app.paydesk.cli.batch;

import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.journal.BatchRow;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk batch withdraw}. */
@Command(
    name = "withdraw",
    description = "Never send what of a batch was not sent yet; what went stays as it is.")
public final class BatchWithdrawCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Words words;
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BATCH", description = "Such as B-20261129-7K3QZ9XM.")
  private String batch = "";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  public BatchWithdrawCommand(OpenSession sessions, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (OpenSession.Opened opened = sessions.open(profile, same -> same)) {
      Session session = opened.session();
      BatchRow row = BatchName.find(session, batch, words);
      int rows = session.batchRun().withdraw(row.id(), reason);
      terminal.err().println(words.say("batch.withdrawn.rows", rows, row.id()));
      return Exit.DONE.code();
    }
  }
}
