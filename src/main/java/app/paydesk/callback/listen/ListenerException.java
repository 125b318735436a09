package app.paydesk.callback.listen;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** The listener cannot start. */
public final class ListenerException extends Exception implements Worded {
  private static final long serialVersionUID = 1;

  private final transient Message words;

  ListenerException(Message words) {
    super(words.logged());
    this.words = words;
  }

  ListenerException(Message words, Throwable cause) {
    super(words.logged(), cause);
    this.words = words;
  }

  /** What to tell a person. */
  @Override
  public Message message() {
    return words;
  }
}
