package app.paydesk.backup;

import app.paydesk.history.HistoryCopy;
import app.paydesk.profile.HomeLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Puts a backup back, after every file of it was checked; what stood in the home is kept. */
public final class Restore {
  static final String ASIDE = "before-restore-";
  static final String STAGED = "restore.part";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Clock clock;

  public Restore(Clock clock) {
    this.clock = clock;
  }

  /**
   * What was put back.
   *
   * @param made when the backup was made: payments sent later are not in it
   * @param aside where that which stood in the home is now
   */
  public record Restored(Instant made, long payments, Optional<Path> aside) {}

  /**
   * Puts a backup into a home that nobody works in.
   *
   * @param replace whether what stands in the home may be moved aside
   * @throws BackupException if the backup is not whole, a history in it is damaged, or the home is
   *     not empty and may not be replaced
   * @throws HomeLock.HeldException if a Paydesk works in the home
   */
  public Restored restore(Path backup, Path home, boolean replace) {
    Manifest manifest = Manifest.read(backup);
    try (HomeLock lock = HomeLock.take(home)) {
      manifest.hold(backup);
      for (Manifest.Entry entry : manifest.entries()) {
        if (entry.name().endsWith(".db")) {
          HistoryCopy.check(backup.resolve(entry.name()));
        }
      }
      List<Path> there = Backup.files(home);
      if (!there.isEmpty() && !replace) {
        throw new BackupException("restore.not-empty", lock);
      }
      Path staged = staged(manifest, backup, home);
      Optional<Path> aside = there.isEmpty() ? Optional.empty() : Optional.of(aside(home));
      move(staged, home);
      Folders.delete(staged);
      return new Restored(manifest.made(), manifest.payments(), aside);
    } catch (IOException e) {
      throw new BackupException("restore.unwritten", home, e.getClass().getSimpleName());
    }
  }

  // Checked once more where it is now; what an earlier try left half done goes first.
  private static Path staged(Manifest manifest, Path backup, Path home) throws IOException {
    Path staged = home.resolve(STAGED);
    Folders.delete(staged);
    try {
      for (Manifest.Entry entry : manifest.entries()) {
        Folders.copy(backup.resolve(entry.name()), staged.resolve(entry.name()));
      }
      manifest.hold(staged);
      return staged;
    } catch (IOException | BackupException e) {
      Folders.delete(staged);
      throw e;
    }
  }

  // Whole folders, so that a write-ahead log goes with its history.
  private Path aside(Path home) throws IOException {
    Path aside = home.resolve(ASIDE + NAME.format(clock.instant()));
    Folders.make(aside);
    move(home, aside);
    return aside;
  }

  private static void move(Path from, Path to) throws IOException {
    List<Path> children;
    try (var entries = Files.list(from)) {
      children = entries.filter(child -> !stays(child)).toList();
    }
    for (Path child : children) {
      Files.move(child, to.resolve(Backup.name(child)), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean stays(Path child) {
    String name = Backup.name(child);
    return name.equals("paydesk.lock")
        || name.equals("logs")
        || name.equals(STAGED)
        || name.startsWith(ASIDE);
  }
}
