package app.paydesk.history.sqlite;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import org.jspecify.annotations.Nullable;

/** The history file cannot be used; the message names it and says what to do. */
public final class HistoryException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private final transient Message message;

  HistoryException(Message message, String words, @Nullable Throwable cause) {
    super(words, cause);
    this.message = message;
  }

  /** One sentence for a person, in the bundle {@code payment}. */
  @Override
  public Message message() {
    return message;
  }
}
