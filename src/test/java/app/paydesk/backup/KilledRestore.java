package app.paydesk.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** Restores in a process of its own, which kills itself at one of the steps. */
final class KilledRestore {
  private KilledRestore() {}

  /** Arguments: backup, home, number of the step to die at. */
  public static void main(String[] args) {
    int[] left = {Integer.parseInt(args[2])};
    new Restore(
            Clock.systemUTC(),
            _ -> {
              if (--left[0] == 0) {
                die();
              }
            })
        .restore(Path.of(args[0]), Path.of(args[1]), true, new Trust.Unproven());
  }

  private static void die() {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
