package app.paydesk.batch.mapping;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** A sheet cannot be read by what was kept of it; the message says why and what to do. */
public final class MappingException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private final transient Message message;

  public MappingException(Message message) {
    super(message.logged());
    this.message = message;
  }

  /** One sentence for a person, in the bundle {@code batch}. */
  @Override
  public Message message() {
    return message;
  }
}
