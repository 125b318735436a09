package app.paydesk.drill.batch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One run of a file by the program, watched and ended from outside. */
final class Run {
  private static final int KILLED = 128 + 9;
  private static final Pattern CONFIRMED = Pattern.compile("B-[0-9]{8}-[0-9A-Z]{8}");
  private static final String STATE = "\"may_send_again\"";

  private final Process process;
  private final Path log;
  private final Runnable confirmed;
  private final Runnable printing;
  private final Thread out;
  private final Thread err;
  private volatile boolean recording;
  private volatile boolean ending;
  private @Nullable Stage killedAt;

  /**
   * @param log gets what it says to people
   * @param confirmed told when the rows begin to be recorded
   * @param printing told when it begins to say how the rows stand
   */
  Run(ProcessBuilder program, Path log, Runnable confirmed, Runnable printing) throws IOException {
    this.log = log;
    this.confirmed = confirmed;
    this.printing = printing;
    process = program.start();
    // reads from a process would hold the few threads that carry virtual ones
    out = Thread.ofPlatform().daemon().start(() -> read(process.inputReader(), this::said));
    err = Thread.ofPlatform().daemon().start(() -> read(process.errorReader(), this::told));
  }

  private static void read(BufferedReader lines, java.util.function.Consumer<String> reader) {
    try (lines) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reader.accept(line);
      }
    } catch (IOException | UncheckedIOException cutByTheKill) {
      // its last line is of no use
    }
  }

  private void said(String line) {
    if (!ending && line.contains(STATE)) {
      ending = true;
      printing.run();
    }
  }

  private void told(String line) {
    try {
      Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!recording && CONFIRMED.matcher(line).find()) {
      recording = true;
      confirmed.run();
    }
  }

  /** What it does as far as can be told from what it said. */
  Stage stage() {
    return ending ? Stage.END : recording ? Stage.RECORDING : Stage.READING;
  }

  /** Kills it with SIGKILL, and waits until it is gone. The first kill counts. */
  synchronized void kill(Stage stage) {
    if (killedAt == null && process.isAlive()) {
      killedAt = stage;
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** Kills it after a while, wherever it is by then. */
  void killAfter(Duration time, java.util.function.Supplier<Stage> stage) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              LockSupport.parkNanos(time.toNanos());
              kill(stage.get());
            });
  }

  /**
   * Waits for its end.
   *
   * @return its exit code; empty where it did not end by itself
   */
  Optional<Integer> ended(Duration patience) throws InterruptedException {
    boolean inTime = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (!inTime) {
      process.destroyForcibly();
    }
    out.join();
    err.join();
    int code = process.waitFor();
    return inTime && code != KILLED ? Optional.of(code) : Optional.empty();
  }

  /** Where it was killed by the drill; empty where it ended before. */
  synchronized Optional<Stage> killedAt() throws InterruptedException {
    return process.waitFor() == KILLED ? Optional.ofNullable(killedAt) : Optional.empty();
  }
}
