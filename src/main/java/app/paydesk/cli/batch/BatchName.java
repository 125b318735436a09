package app.paydesk.cli.batch;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.journal.BatchRow;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command about one batch is told. */
final class BatchName {
  @Parameters(index = "0", paramLabel = "BATCH", description = "Such as B-20261129-7K3QZ9XM.")
  private String batch = "";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  String profile() {
    return profile;
  }

  /**
   * The batch that is named.
   *
   * @throws CliException if there is none of that name
   */
  BatchRow find(Session session, Words words) {
    return find(session, batch, words);
  }

  static BatchRow find(Session session, String name, Words words) {
    BatchId id;
    try {
      id = new BatchId(name);
    } catch (IllegalArgumentException e) {
      throw new CliException(Exit.WRONG_INPUT, words.say("batch.unknown", name), e);
    }
    return session
        .batches()
        .batches()
        .find(session.profile().projectId(), id)
        .orElseThrow(() -> new CliException(Exit.WRONG_INPUT, words.say("batch.unknown", name)));
  }
}
