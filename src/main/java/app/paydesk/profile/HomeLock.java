package app.paydesk.profile;

import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a second Paydesk out of a home folder, so that no two of them send from one history. */
public final class HomeLock implements AutoCloseable {
  // Past the text: Windows lets nobody read a locked range, and what is said must stay readable.
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final Path home;
  private final FileChannel channel;
  private final FileLock lock;
  private LockFile says;
  private List<Message> shared;

  private HomeLock(Path home, FileChannel channel, FileLock lock, LockFile says) {
    this.home = home;
    this.channel = channel;
    this.lock = lock;
    this.says = says;
    this.shared = SharedFolder.notices(home);
  }

  /** Another Paydesk holds the home. */
  public static final class HeldException extends RuntimeException implements Worded {
    private static final long serialVersionUID = 1;

    private final transient Message message;

    HeldException(Path home, Optional<HomeHolder> holder) {
      super(home + " is held by " + holder);
      message =
          holder
              .map(
                  h ->
                      Message.of(
                          "home.held", home, h.process(), h.user(), h.computer(), h.sinceThen()))
              .orElseGet(() -> Message.of("home.held-unknown", home));
    }

    @Override
    public Message message() {
      return message;
    }
  }

  /**
   * Takes the home, making the folder, for its owner only, where it is missing.
   *
   * @throws HeldException if another process, or this one, holds it
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static HomeLock take(Path home) {
    return take(home, HomeHolder.here(home, Clock.systemUTC()));
  }

  static HomeLock take(Path home, HomeHolder self) {
    Path file = home.resolve("paydesk.lock");
    try {
      SafeFile.folder(home);
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
      FileLock lock = tryLock(channel);
      LockFile before = LockFile.read(channel);
      if (lock == null) {
        channel.close();
        throw new HeldException(home, before.holder());
      }
      HomeLock taken = new HomeLock(home, channel, lock, before.takenBy(self));
      taken.says.write(channel);
      finishRestore(home, taken);
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + home + " cannot be written", e);
    }
  }

  /**
   * What a person should know of the folder: that it is a copy of one that was open elsewhere, that
   * a sync service keeps it, that it lies on a network drive.
   */
  public synchronized List<Message> notices() {
    return Stream.concat(
            says.copied().stream()
                .map(
                    from ->
                        Message.of(
                            "home.copied",
                            from.place(),
                            from.computer(),
                            from.user(),
                            from.sinceThen())),
            shared.stream())
        .toList();
  }

  /** A person knows them: that of a copy is not given again. */
  public synchronized void known() {
    shared = List.of();
    says = says.known();
    write();
  }

  private void write() {
    try {
      says.write(channel);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A home that a restore left half exchanged is whole before anyone looks into it. */
  private static void finishRestore(Path home, HomeLock taken) throws IOException {
    try {
      if (HomeSwap.pending(home)) {
        HomeSwap.finish(home, _ -> {});
      }
    } catch (IOException | RuntimeException e) {
      taken.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public String toString() {
    return home.toString();
  }

  @Override
  public synchronized void close() {
    if (!lock.isValid()) {
      return;
    }
    try (channel) {
      says.closed().write(channel);
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
