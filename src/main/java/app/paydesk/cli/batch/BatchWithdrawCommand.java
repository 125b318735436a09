package app.paydesk.cli.batch;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.journal.BatchRow;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paydesk batch withdraw}. */
@Command(
    name = "withdraw",
    description = "Never send what of a batch was not sent yet; what went stays as it is.")
public final class BatchWithdrawCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Words words;
  private final Terminal terminal;

  @Mixin private final BatchName name = new BatchName();

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason = "";

  public BatchWithdrawCommand(OpenSession sessions, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::withdraw);
  }

  private int withdraw() {
    if (reason.isBlank()) {
      throw new CliException(Exit.WRONG_INPUT, words.say("batch.withdraw-reason"));
    }
    try (OpenSession.Opened opened = sessions.open(name.profile(), same -> same)) {
      Session session = opened.session();
      BatchRow row = name.find(session, words);
      int rows = session.batchRun().withdraw(row.id(), reason);
      terminal.err().println(words.say("batch.withdrawn.rows", rows, row.id()));
      return Exit.DONE.code();
    }
  }
}
