package app.paydesk.cli.batch;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.journal.BatchRow;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.session.Session;
import app.paydesk.words.Words;

/** Finds the batch that a command names. */
final class BatchName {
  private BatchName() {}

  /**
   * @throws CliException if there is none of that name
   */
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
