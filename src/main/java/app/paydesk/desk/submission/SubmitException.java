package app.paydesk.desk.submission;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import org.jspecify.annotations.Nullable;

/** The Desk did not send, or cannot say how it ended; the message says which and what to do. */
public final class SubmitException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private final transient Message message;

  public SubmitException(Message message) {
    this(message, null);
  }

  public SubmitException(Message message, @Nullable Throwable cause) {
    super(message.key() + " " + message.arguments(), cause);
    this.message = message;
  }

  /** One sentence for a person, in the bundle {@code payment}. */
  @Override
  public Message message() {
    return message;
  }
}
