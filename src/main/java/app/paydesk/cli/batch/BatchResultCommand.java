package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.report.BatchResult;
import app.paydesk.batch.report.FindingsByLine;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.journal.BatchRow;
import app.paydesk.method.Methods;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code paydesk batch result}. */
@Command(
    name = "result",
    description = {
      "Write what became of each row of a file, and whether it may be sent again.",
      "By the name of a batch its rows come from the history, without the file."
    })
public final class BatchResultCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Methods methods;
  private final Words words;
  private final Terminal terminal;

  @Mixin private final FileOptions options = new FileOptions();
  @Mixin private final ReportOutput output = new ReportOutput();

  public BatchResultCommand(OpenSession sessions, Methods methods, Words words, Terminal terminal) {
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
    try (OpenSession.Opened opened = sessions.open(options.profile(), same -> same)) {
      Session session = opened.session();
      BatchResult result = new BatchResult(session.profile().projectId(), session.journal(), words);
      String name = options.file().toString();
      Optional<BatchRow> batch = BatchName.known(session, name);
      if (batch.isPresent()) {
        output.write(
            null,
            terminal,
            stream -> {
              result.write(batch.get().id(), output.format(), stream);
              return batch;
            });
      } else if (Files.exists(options.file())) {
        ofFile(session, result);
      } else {
        throw new CliException(Exit.WRONG_INPUT, words.say("batch.result.neither", name));
      }
      return Exit.DONE.code();
    }
  }

  private void ofFile(Session session, BatchResult result) throws IOException {
    try (OpenFile file =
        OpenFile.of(options, sessions, session.profile(), methods, words, terminal)) {
      FindingsByLine findings = new FindingsByLine();
      BatchPlan plan = file.plan(session, findings);
      output.write(
          options.file(),
          terminal,
          stream -> {
            result.write(file.file(), plan, findings, output.format(), stream);
            return plan;
          });
      CardsLeft.say(options.file(), plan, words, terminal);
    }
  }
}
