package app.paydesk.drill;

import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** One life of the program: its lines, and its end. */
final class Life implements AutoCloseable {
  private static final JsonObject END = JsonObject.empty().with("end", 1);

  private static final int KILLED = 128 + 9;

  private final Process process;
  private final BufferedWriter in;
  private final BlockingQueue<JsonObject> lines = new LinkedBlockingQueue<>();

  Life(Process process) {
    this.process = process;
    this.in = process.outputWriter();
    // a read from a process would hold one of the few threads that carry virtual ones
    Thread.ofPlatform().daemon().start(this::read);
  }

  private void read() {
    try (BufferedReader out = process.inputReader()) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(Json.object(line));
      }
    } catch (IOException | JsonException lastLineCutByTheKill) {
      lines.add(END);
      return;
    }
    lines.add(END);
  }

  /**
   * The next line; empty at the end of this life.
   *
   * @throws TimeoutException if it says nothing for so long
   */
  Optional<JsonObject> line(Duration patience) throws TimeoutException, InterruptedException {
    JsonObject line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (line == null) {
      throw new TimeoutException("the desk has said nothing for " + patience);
    }
    return line.equals(END) ? Optional.empty() : Optional.of(line);
  }

  void give(Order order) {
    try {
      in.write(Json.compact(order.line()));
      in.newLine();
      in.flush();
    } catch (IOException killed) {
      process.destroyForcibly();
    }
  }

  /** Kills it with SIGKILL after a while. */
  void killAfter(Duration time) {
    Thread.ofPlatform()
        .start(
            () -> {
              LockSupport.parkNanos(time.toNanos());
              process.destroyForcibly();
            });
  }

  /** Lets it end in order. */
  int leave() throws IOException, InterruptedException {
    in.close();
    return process.waitFor();
  }

  /** Waits until it has ended; whether that was by SIGKILL. */
  boolean killed() throws InterruptedException {
    return process.waitFor() == KILLED;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
