package app.paydesk.history.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether the file that is open is still the one at its path. A sync tool that swaps it, or a
 * folder that is renamed, leaves us with a file that nobody finds again.
 */
final class FilePlace {
  private final Path file;
  private final @Nullable Object key;

  private FilePlace(Path file, @Nullable Object key) {
    this.file = file;
    this.key = key;
  }

  /**
   * Refuses what is not a file of its own, or stands beside it as a link: what the database writes
   * into its log would be written into whatever that points to.
   */
  static void requireNoLink(Path file, DatabaseFaults faults) {
    for (String ending : List.of("", "-wal", "-shm", "-journal")) {
      Path beside = file.resolveSibling(file.getFileName() + ending);
      if (Files.isSymbolicLink(beside)) {
        throw faults.linked(beside);
      }
    }
  }

  /** Takes note of the file that has just been opened. */
  static FilePlace of(Path file) throws SQLException {
    try {
      return new FilePlace(file, key(file));
    } catch (IOException e) {
      throw new MovedException(file, e);
    }
  }

  /**
   * Makes sure of it before a commit; where the file system has no keys for files, that it is
   * there.
   *
   * @throws MovedException if another file, or none, is at the path
   */
  void require() throws MovedException {
    try {
      Object now = key(file);
      if (key != null && !key.equals(now)) {
        throw new MovedException(file, null);
      }
    } catch (IOException e) {
      throw new MovedException(file, e);
    }
  }

  /** Whether it is that file still. */
  boolean holds() {
    try {
      require();
      return true;
    } catch (MovedException e) {
      return false;
    }
  }

  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /** The file at the path is another one, or gone. */
  static final class MovedException extends SQLException {
    private static final long serialVersionUID = 1;

    MovedException(Path file, @Nullable Throwable cause) {
      super(file + " is no longer the file that is open", cause);
    }
  }
}
