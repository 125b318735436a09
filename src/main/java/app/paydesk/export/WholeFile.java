package app.paydesk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that stands under its name only once it is whole and on disk. */
public final class WholeFile {
  /** Writes the content. */
  @FunctionalInterface
  public interface Content<T> {
    /** Writes all of it. */
    T write(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file beside its place and moves it there; an older one of that name is replaced.
   *
   * @throws IOException if it cannot be written; then nothing has changed under its name
   */
  public static <T> T write(Path file, Content<T> content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new IOException(file + " is no place for a file.");
    }
    Path part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
    try {
      T result;
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        result = content.write(Channels.newOutputStream(channel));
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return result;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
