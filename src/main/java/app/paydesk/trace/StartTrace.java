package app.paydesk.trace;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The phases of a start, each printed as it ends; silent until a start is told to print them. */
public final class StartTrace {
  private static volatile Optional<StartTrace> told = Optional.empty();

  private final PrintStream out;
  private final long begun;
  private long last;

  StartTrace(PrintStream out, long begun) {
    this.out = out;
    this.begun = begun;
    this.last = begun;
  }

  /**
   * Prints the phases from now on, with milliseconds since the process began, or since now where
   * the system does not tell that.
   */
  public static void print(PrintStream out) {
    told = Optional.of(new StartTrace(out, System.nanoTime() - age()));
  }

  // ProcessHandle knows the start to a second only.
  private static long age() {
    try {
      String process = Files.readString(Path.of("/proc/self/stat"));
      String[] afterName = process.substring(process.lastIndexOf(')') + 2).split(" ", -1);
      String[] up = Files.readString(Path.of("/proc/uptime")).split(" ", -1);
      double began = Long.parseLong(afterName[19]) / 100.0;
      return Math.round((Double.parseDouble(up[0]) - began) * 1e9);
    } catch (IOException | RuntimeException _) {
      return 0;
    }
  }

  /** Whether anybody wants to know of the phases. */
  public static boolean told() {
    return told.isPresent();
  }

  /** A phase has ended. */
  public static void ended(String phase) {
    told.ifPresent(trace -> trace.ended(phase, System.nanoTime()));
  }

  synchronized void ended(String phase, long nanos) {
    out.printf(
        Locale.ROOT,
        "start %6d ms %+6d  %-20s %s%n",
        (nanos - begun) / 1_000_000,
        (nanos - last) / 1_000_000,
        phase,
        Thread.currentThread().getName());
    last = nanos;
  }
}
