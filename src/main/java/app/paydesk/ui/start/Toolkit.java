package app.paydesk.ui.start;

import app.paydesk.ui.shell.FirstFrame;
import app.paydesk.ui.shell.MainWindow;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/** Starts JavaFX, with a display or without one, and opens the one window. */
public final class Toolkit {
  private Toolkit() {}

  /** Starts JavaFX in one of its ways. */
  @FunctionalInterface
  public interface Starter {
    /** Starts it and waits until it runs. */
    void start() throws InterruptedException;
  }

  /** No window can be opened; the message says why and what to do instead. */
  public static final class NoDisplayException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoDisplayException(String message) {
      super(message);
    }
  }

  /**
   * Starts it on the display.
   *
   * @throws NoDisplayException if there is none
   */
  public static void onDisplay() throws InterruptedException {
    requireDisplay();
    start();
  }

  /**
   * Looks, without starting anything, whether there can be a display.
   *
   * @throws NoDisplayException if there is none
   */
  public static void requireDisplay() {
    if (linux() && System.getenv("DISPLAY") == null && System.getenv("WAYLAND_DISPLAY") == null) {
      throw new NoDisplayException(
          "There is no display to open a window on. Without one, paydesk tour --shots DIR makes"
              + " payments through the same screens and leaves pictures of them; paydesk --help"
              + " lists what else works here.");
    }
  }

  /** Starts it with no display, drawing in memory only. */
  public static void headless() throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    start();
  }

  /**
   * Opens the window with its first frame, to be filled later.
   *
   * @param frame makes it, on the FX thread
   * @param closed told when the window is gone and its content closed
   */
  public static OpenWindow open(Supplier<FirstFrame> frame, Runnable closed)
      throws InterruptedException {
    return call(() -> new OpenWindow(frame.get(), closed));
  }

  /** Opens a window at a size of its own. */
  public static MainWindow show(Supplier<MainWindow> content, int width, int height)
      throws InterruptedException {
    return call(
        () -> {
          MainWindow window = content.get();
          Stage stage = new Stage();
          stage.setTitle("Paydesk");
          stage.setScene(window.scene());
          stage.setWidth(width);
          stage.setHeight(height);
          stage.setOnHidden(_ -> window.close());
          stage.show();
          return window;
        });
  }

  /** Ends it. */
  public static void end() {
    Platform.exit();
  }

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
      throw new NoDisplayException(
          "The window cannot be opened: " + e.getMessage() + ". On Linux it needs GTK 3.");
    }
    started.await();
    Platform.setImplicitExit(false);
  }

  private static boolean linux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
  }
}
