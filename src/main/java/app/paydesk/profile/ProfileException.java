package app.paydesk.profile;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** A profile, or the file with the profiles, cannot be used as it is. */
public final class ProfileException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;

  private final transient Message words;

  public ProfileException(String key, Object... arguments) {
    this(Message.of(key, arguments));
  }

  private ProfileException(Message words) {
    super(words.key() + " " + words.arguments());
    this.words = words;
  }

  /** What to tell a person. */
  @Override
  public Message message() {
    return words;
  }
}
