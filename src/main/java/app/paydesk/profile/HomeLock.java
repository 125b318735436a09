package app.paydesk.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second Paydesk out of a home folder, so that no two of them send from one history. */
public final class HomeLock implements AutoCloseable {
  // Past the text: Windows lets nobody read a locked range, and the process ID must stay readable.
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final Path home;
  private final FileChannel channel;
  private final FileLock lock;

  private HomeLock(Path home, FileChannel channel, FileLock lock) {
    this.home = home;
    this.channel = channel;
    this.lock = lock;
  }

  /** Another Paydesk holds the home. */
  public static final class HeldException extends RuntimeException {
    private static final long serialVersionUID = 1;

    HeldException(Path home, String process) {
      super(
          "Another Paydesk (process "
              + process
              + ") is using "
              + home
              + "; close it, or choose another folder with --home.");
    }
  }

  /**
   * Takes the home, making the folder, for its owner only, where it is missing.
   *
   * @throws HeldException if another process, or this one, holds it
   * @throws UncheckedIOException if the folder cannot be written
   */
  public static HomeLock take(Path home) {
    Path file = home.resolve("paydesk.lock");
    try {
      SafeFile.folder(home);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        String holder = Files.readString(file).strip();
        channel.close();
        throw new HeldException(home, holder.isEmpty() ? "unknown" : holder);
      }
      channel.truncate(0);
      String self = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)), 0);
      HomeLock taken = new HomeLock(home, channel, lock);
      finishRestore(home, taken);
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + home + " cannot be written", e);
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
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
