package app.paydesk.backup;

import app.paydesk.history.sqlite.HistoryCopy;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.profile.BackupKey;
import app.paydesk.profile.BackupKeys;
import app.paydesk.profile.HomeSwap;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies a home to another folder, also while Paydesk works in it: each history as it stood at one
 * moment, secrets sealed as they are. Logs and locks stay behind.
 */
public final class Backup {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'paydesk-'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final Logger LOG = LoggerFactory.getLogger(Backup.class);
  private static final Pattern LEFT =
      Pattern.compile(".*\\.(db-wal|db-shm|db-journal|new|so|dll|dylib|jnilib|lck)");
  private static final List<String> OWN =
      List.of("paydesk.lock", BackupManifest.FILE, ListMark.FILE);
  private static final List<String> LEFT_FOLDERS = List.of("logs", Restore.STAGED);

  private final Clock clock;

  public Backup(Clock clock) {
    this.clock = clock;
  }

  /**
   * What was made.
   *
   * @param folder the whole backup
   * @param payments how many payments its histories hold
   * @param provers profiles any of whose passphrases proves it elsewhere than in this home
   */
  public record Made(Path folder, Instant at, int files, long payments, List<String> provers) {
    public Made {
      provers = List.copyOf(provers);
    }

    /** What will prove it, in one sentence. */
    public Message proof() {
      return provers.isEmpty()
          ? Message.of("backup.proof.here")
          : Message.of("backup.proof", String.join(" / ", provers));
    }
  }

  /**
   * Makes a new folder below {@code target}, named by the time in UTC; it has its name only when it
   * is whole.
   *
   * @throws BackupException if there is nothing to copy, the target lies in the home, cannot be
   *     written or is full
   * @throws HistoryException if a history is damaged or could not be copied
   */
  public Made make(Path home, Path target) {
    Path from = real(home);
    Path place = target.toAbsolutePath().normalize();
    if (place.startsWith(from)) {
      throw new BackupException("backup.inside", place);
    }
    if (!Files.isDirectory(from)) {
      throw new BackupException("backup.no-home", from);
    }
    if (HomeSwap.pending(from)) {
      throw new BackupException("backup.restoring", from);
    }
    Instant now = clock.instant();
    Path whole = place.resolve(NAME.format(now));
    Path part = place.resolve(whole.getFileName() + ".part");
    if (Files.exists(whole) || Files.exists(part)) {
      throw new BackupException("backup.exists", whole);
    }
    try {
      Folders.make(part);
      Optional<BackupKey> key = key(from);
      BackupManifest manifest = new BackupManifest(now, copied(from, part));
      byte[] list = manifest.write(part);
      List<String> provers = marked(part, list, key);
      Folders.flushAll(part);
      Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
      Folders.flushNames(place);
      return new Made(whole, now, manifest.entries().size(), manifest.payments(), provers);
    } catch (IOException e) {
      Folders.delete(part);
      throw BackupException.writing(part, e);
    } catch (HistoryException | BackupException e) {
      Folders.delete(part);
      throw e;
    }
  }

  /**
   * A folder with nothing in it stays so; a disk with no room has all the more need of a backup.
   */
  private static Optional<BackupKey> key(Path home) throws IOException {
    try {
      return files(home).isEmpty() ? Optional.empty() : Optional.of(new BackupKeys(home).made());
    } catch (VaultException e) {
      LOG.warn("the backup gets no mark: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static List<String> marked(Path part, byte[] list, Optional<BackupKey> found)
      throws IOException {
    if (found.isEmpty()) {
      return List.of();
    }
    try (BackupKey key = found.get()) {
      ListMark.write(part, list, key);
      return new BackupKeys(part).openers(key.name());
    }
  }

  /** A home may be reached over a link; what is in it may not. */
  private static Path real(Path home) {
    try {
      return home.toRealPath();
    } catch (IOException e) {
      return home.toAbsolutePath().normalize();
    }
  }

  /**
   * Whether a backup never holds such a file: what is made anew, what would be run, and what a
   * backup or an exchange has of its own. A profile may be called like one of these.
   *
   * @param file below the home or the backup
   */
  static boolean leftBehind(Path file) {
    String name = name(file);
    boolean top = file.getNameCount() == 1;
    return LEFT.matcher(name).matches()
        || name.equals(BackupKeys.FILE)
        || (top && (HomeSwap.belongs(name) || OWN.contains(name)));
  }

  private static List<BackupManifest.Entry> copied(Path from, Path part) throws IOException {
    List<BackupManifest.Entry> entries = new ArrayList<>();
    for (Path file : files(from)) {
      Path copy = part.resolve(from.relativize(file).toString());
      long payments = 0;
      if (file.toString().endsWith(".db")) {
        Folders.makeFor(copy);
        payments = HistoryCopy.into(file, copy);
        Folders.flush(copy);
      } else {
        Folders.copy(file, copy);
      }
      entries.add(BackupManifest.entry(part, copy, payments));
    }
    return entries;
  }

  static List<Path> files(Path home) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return left(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
              throw new BackupException("backup.link", file);
            }
            if (attributes.isRegularFile() && !leftBehind(home.relativize(file))) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          private boolean left(Path folder) {
            Path parent = folder.getParent();
            return home.equals(parent)
                && (LEFT_FOLDERS.contains(name(folder)) || name(folder).startsWith(Restore.ASIDE));
          }
        });
    return files.stream().sorted().toList();
  }

  static String name(Path file) {
    return Stream.ofNullable(file.getFileName()).map(Path::toString).findFirst().orElse("");
  }
}
