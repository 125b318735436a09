package app.paydesk.backup;

import app.paydesk.words.FaultKind;
import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A backup cannot be made or put back; the message says why and what to do. */
public final class BackupException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1;
  private static final Pattern FULL =
      Pattern.compile("no space|not enough space|quota", Pattern.CASE_INSENSITIVE);
  private final FaultKind kind;
  private final transient Message message;

  BackupException(String key, Object... args) {
    this(FaultKind.REFUSED, key, args);
  }

  private BackupException(FaultKind kind, String key, Object... args) {
    super(key + " " + Arrays.toString(args));
    this.kind = kind;
    this.message = Message.of(key, args);
  }

  /** A file cannot be read or written. */
  static BackupException outOfReach(String key, Object... args) {
    return new BackupException(FaultKind.OUT_OF_REACH, key, args);
  }

  /** The backup is not as it was made. */
  static BackupException notSo(String key, Object... args) {
    return new BackupException(FaultKind.NOT_SO, key, args);
  }

  /** Says why a backup could not be written. */
  static BackupException writing(Path part, IOException fault) {
    if (fault instanceof AccessDeniedException denied) {
      return BackupException.outOfReach("backup.denied", denied.getFile());
    }
    String reason = fault instanceof FileSystemException f ? f.getReason() : fault.getMessage();
    return reason != null && FULL.matcher(reason).find()
        ? BackupException.outOfReach("backup.full", part)
        : BackupException.outOfReach("backup.unwritten", part, fault.getClass().getSimpleName());
  }

  /** Whether it is refused, is not as it was made, or a file is not at hand. */
  public FaultKind kind() {
    return kind;
  }

  /** One sentence for a person, in the bundle {@code backup}. */
  @Override
  public Message message() {
    return message;
  }
}
