package app.paydesk.backup;

import app.paydesk.words.Message;
import java.util.Arrays;

/** A backup cannot be made or put back; the message says why and what to do. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Message message;

  BackupException(String key, Object... args) {
    super(key + " " + Arrays.toString(args));
    this.message = Message.of(key, args);
  }

  /** One sentence for a person, in the bundle {@code backup}. */
  public Message message() {
    return message;
  }
}
