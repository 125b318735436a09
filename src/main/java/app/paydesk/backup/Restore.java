package app.paydesk.backup;

import app.paydesk.history.sqlite.HistoryCopy;
import app.paydesk.history.sqlite.RestoreMark;
import app.paydesk.profile.BackupKey;
import app.paydesk.profile.BackupKeys;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.HomeSwap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts a backup back, after its list was proven and every file of it was checked; what stood in the
 * home is kept.
 */
public final class Restore {
  static final String ASIDE = "before-restore-";
  static final String STAGED = "restore.part";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Clock clock;
  private final Consumer<String> step;

  public Restore(Clock clock) {
    this(clock, _ -> {});
  }

  /**
   * @param step told after each step at which it could be cut short
   */
  Restore(Clock clock, Consumer<String> step) {
    this.clock = clock;
    this.step = step;
  }

  /**
   * What was put back.
   *
   * @param made when the backup was made: payments sent later are not in it
   * @param aside where that which stood in the home is now
   * @param proven whether it was shown to be as Paydesk wrote it
   */
  public record Restored(Instant made, long payments, Optional<Path> aside, boolean proven) {}

  /**
   * Puts a backup into a home that nobody works in.
   *
   * @param replace whether what stands in the home may be moved aside
   * @param trust what proves the backup, where the home did not make it
   * @throws BackupException if the backup is not proven or not whole, a history in it is damaged,
   *     or the home is not empty and may not be replaced
   * @throws HomeLock.HeldException if a Paydesk works in the home
   */
  public Restored restore(Path backup, Path home, boolean replace, Trust trust) {
    Path from = backup.toAbsolutePath().normalize();
    byte[] list = BackupManifest.bytes(from);
    BackupManifest manifest = BackupManifest.read(from, list);
    try (HomeLock lock = HomeLock.take(home)) {
      List<String> old = children(home);
      if (!old.isEmpty() && !replace) {
        throw new BackupException("restore.not-empty", lock);
      }
      Optional<BackupKey> key = ListMark.prove(from, list, home, trust);
      try {
        return put(manifest, from, home, old, key);
      } finally {
        key.ifPresent(BackupKey::close);
      }
    } catch (IOException e) {
      throw BackupException.outOfReach("restore.unwritten", home, e.getClass().getSimpleName());
    }
  }

  private Restored put(
      BackupManifest manifest, Path from, Path home, List<String> old, Optional<BackupKey> key)
      throws IOException {
    manifest.hold(from);
    for (BackupManifest.Entry entry : manifest.entries()) {
      if (history(entry)) {
        HistoryCopy.check(from.resolve(entry.name()));
      }
    }
    Path staged = staged(manifest, from, home, key);
    step.accept("staged");
    String aside = aside(home);
    HomeSwap.run(home, STAGED, aside, old, children(staged), step);
    Folders.tighten(home, "rwx------");
    return new Restored(
        manifest.made(),
        manifest.payments(),
        old.isEmpty() ? Optional.empty() : Optional.of(home.resolve(aside)),
        key.isPresent());
  }

  private static boolean history(BackupManifest.Entry entry) {
    return entry.name().endsWith(".db");
  }

  // Checked once more where it is now; what an earlier try left half done goes first.
  private Path staged(BackupManifest manifest, Path backup, Path home, Optional<BackupKey> key)
      throws IOException {
    Path staged = home.resolve(STAGED);
    Folders.delete(staged);
    try {
      for (BackupManifest.Entry entry : manifest.entries()) {
        Folders.copy(backup.resolve(entry.name()), staged.resolve(entry.name()));
        step.accept("copied " + entry.name());
      }
      manifest.hold(staged);
      for (BackupManifest.Entry entry : manifest.entries()) {
        if (history(entry)) {
          RestoreMark.write(
              staged.resolve(entry.name()),
              manifest.made(),
              clock.instant(),
              Optional.of(home.resolve(entry.name())));
          step.accept("marked " + entry.name());
        }
      }
      key.ifPresent(new BackupKeys(staged)::keep);
      Folders.flushAll(staged);
      Folders.flushNames(home);
      return staged;
    } catch (IOException | RuntimeException e) {
      Folders.delete(staged);
      throw e;
    }
  }

  private String aside(Path home) {
    String name = ASIDE + NAME.format(clock.instant());
    int more = 2;
    String free = name;
    while (Files.exists(home.resolve(free), LinkOption.NOFOLLOW_LINKS)) {
      free = name + "-" + more++;
    }
    return free;
  }

  /** Whole folders, so that a write-ahead log goes with its history. */
  private static List<String> children(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(Backup::name).filter(name -> !stays(name)).sorted().toList();
    }
  }

  private static boolean stays(String name) {
    return name.equals("paydesk.lock")
        || name.equals("logs")
        || name.equals(STAGED)
        || name.startsWith(ASIDE)
        || HomeSwap.belongs(name);
  }
}
