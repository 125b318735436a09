package app.paydesk.profile;

import app.paydesk.words.FaultKind;
import app.paydesk.words.Message;
import app.paydesk.words.Worded;

/** A profile, or the file with the profiles, cannot be used as it is. */
public final class ProfileException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;

  private final FaultKind kind;
  private final transient Message words;

  public ProfileException(String key, Object... arguments) {
    this(FaultKind.REFUSED, Message.of(key, arguments));
  }

  private ProfileException(FaultKind kind, Message words) {
    super(words.logged());
    this.kind = kind;
    this.words = words;
  }

  /** A file cannot be read or written. */
  static ProfileException outOfReach(String key, Object... arguments) {
    return new ProfileException(FaultKind.OUT_OF_REACH, Message.of(key, arguments));
  }

  /** Whether it is refused, or a file is not at hand. */
  public FaultKind kind() {
    return kind;
  }

  /** What to tell a person. */
  @Override
  public Message message() {
    return words;
  }
}
