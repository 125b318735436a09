package app.paydesk.profile;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** A secret cannot be stored or opened; the message holds no part of it. */
public final class VaultException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;

  private final transient Message words;

  VaultException(String key, Object... arguments) {
    this(Message.of(key, arguments));
  }

  private VaultException(Message words) {
    super(words.key() + " " + words.arguments());
    this.words = words;
  }

  /** What to tell a person. */
  @Override
  public Message message() {
    return words;
  }
}
