package app.paydesk;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Starts JavaFX with a display or without one. */
final class Toolkit {
  private Toolkit() {}

  /**
   * Starts it on the display.
   *
   * @throws CliException if there is none
   */
  static void onDisplay() throws InterruptedException {
    if (linux() && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      throw new CliException(
          Exit.OUT_OF_REACH,
          "There is no display to open a window on. Without one, paydesk tour --shots DIR makes"
              + " payments through the same screens and leaves pictures of them; paydesk --help"
              + " lists what else works here.");
    }
    start();
  }

  /** Starts it with no display, drawing in memory only. */
  static void headless() throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    start();
  }

  /** Does something on the FX thread and waits for its result. */
  static <T> T call(Callable<T> work) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void start() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
    } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
      throw new CliException(
          Exit.OUT_OF_REACH,
          "The window cannot be opened: " + e.getMessage() + ". On Linux it needs GTK 3.",
          e);
    }
    started.await();
    Platform.setImplicitExit(false);
  }

  private static boolean linux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
  }
}
