package app.paydesk.cli.batch;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.journal.BatchRow;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.util.Optional;
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
    return known(session, name)
        .orElseThrow(() -> new CliException(Exit.WRONG_INPUT, words.say("batch.unknown", name)));
  }

  /** The batch of that name; empty where there is none, or none can be named so. */
  static Optional<BatchRow> known(Session session, String name) {
    try {
      return session.batches().batches().find(session.profile().projectId(), new BatchId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
