package app.paydesk.history.sqlite;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where SQLite unpacks its library: beside the history, as a shared folder may forbid running; in
 * the user's own cache where the disk of the history forbids it.
 */
final class NativeLibrary {
  private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
  private static final String PLACE = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /**
   * Chooses the folder; what a killed program left there is taken away before it is first used.
   *
   * @return whether there is one in which a library can run
   */
  static boolean unpackIn(Path folder) {
    Path cache = Path.of(System.getProperty("user.home", "."), ".cache", "paydesk");
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    Optional<Path> place = place(List.of(folder, cache, temporary), NativeLibrary::runs);
    place.ifPresent(
        found -> {
          boolean first = System.getProperty(PLACE) == null;
          if (first) {
            sweep(found);
          }
          if (first && !found.equals(folder)) {
            LOG.warn(
                "The disk of {} runs no programs, so a part of Paydesk is unpacked in {}.",
                folder,
                found);
          }
          System.setProperty(PLACE, found.toString());
        });
    return place.isPresent();
  }

  static Optional<Path> place(List<Path> folders, Predicate<Path> runs) {
    return folders.stream().filter(runs).findFirst();
  }

  /** Whether a file in the folder could be run; a disk mounted {@code noexec} says no. */
  static boolean runs(Path folder) {
    try {
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "run", ".tmp", executable(folder));
      try {
        return Files.isExecutable(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("Nothing can be unpacked in {}: {}", folder, e.getMessage());
      return false;
    }
  }

  private static FileAttribute<?>[] executable(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  static void sweep(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "sqlite-*sqlitejdbc*")) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      LOG.debug("Old libraries stay in {}: {}", folder, e.getMessage());
    }
  }
}
