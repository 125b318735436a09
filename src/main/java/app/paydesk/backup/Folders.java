package app.paydesk.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folders that only their owner may look into, and files that are on disk when they are named. */
final class Folders {
  private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

  private Folders() {}

  static void make(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    Files.createDirectories(folder, owner);
  }

  static void makeFor(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      make(folder);
    }
  }

  /** Copies a file, not what a link points to, for its owner only. */
  static void copy(Path from, Path to) throws IOException {
    makeFor(to);
    Files.copy(from, to, LinkOption.NOFOLLOW_LINKS);
    if (!Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(from + " is no file");
    }
    tighten(to, "rw-------");
    flush(to);
  }

  static void tighten(Path path, String permissions) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  /** Puts all files and names in a folder on disk, for their owner only. */
  static void flushAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> inside = Files.walk(folder)) {
      all = inside.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        tighten(path, "rwx------");
        flushNames(path);
      } else {
        tighten(path, "rw-------");
        flush(path);
      }
    }
  }

  /** A folder cannot be opened on Windows, which keeps a journal of names of its own. */
  static void flushNames(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  /** Whether a path below a folder goes over a link. */
  static boolean linked(Path folder, Path file) {
    for (Path path = file; path != null && !path.equals(folder); path = path.getParent()) {
      if (Files.isSymbolicLink(path)) {
        return true;
      }
    }
    return false;
  }

  /** Deletes what was made and is of no use; what cannot be deleted stays. */
  static void delete(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} is left half made: {}", folder, e.getClass().getSimpleName());
    }
  }

  static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
