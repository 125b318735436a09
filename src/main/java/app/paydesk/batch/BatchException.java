package app.paydesk.batch;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** A batch cannot be run as it was asked for; the message says why and what to do. */
public final class BatchException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private final transient Message message;

  public BatchException(Message message) {
    super(message.logged());
    this.message = message;
  }

  /** One sentence for a person, in the bundle {@code batch}. */
  @Override
  public Message message() {
    return message;
  }
}
