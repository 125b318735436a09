package app.paydesk.desk.submission;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import org.jspecify.annotations.Nullable;

/** The Desk did not send, or cannot say how it ended; the message says which and what to do. */
public final class SubmitException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private final boolean sent;
  private final transient Message message;

  public SubmitException(Message message) {
    this(false, message, null);
  }

  public SubmitException(Message message, @Nullable Throwable cause) {
    this(false, message, cause);
  }

  private SubmitException(boolean sent, Message message, @Nullable Throwable cause) {
    super(message.logged(), cause);
    this.sent = sent;
    this.message = message;
  }

  /** It was sent, and how that ended could not be kept. */
  public static SubmitException sent(Message message, Throwable cause) {
    return new SubmitException(true, message, cause);
  }

  /** Whether it was sent all the same. */
  public boolean sent() {
    return sent;
  }

  /** One sentence for a person, in the bundle {@code payment}. */
  @Override
  public Message message() {
    return message;
  }
}
