package app.paydesk.ui.control;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Work that must not hold up the window; its end is told on the FX thread. */
public interface Background {

  /** Runs {@code work}, then exactly one of the others. */
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

  /**
   * Each work on a thread of its own: a search in the database holds its thread, and virtual ones
   * would take it from the callbacks that come in.
   */
  static Background onThreads(FxHop hop) {
    return new Background() {
      @Override
      public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofPlatform()
            .daemon()
            .name("ui-work")
            .start(
                () -> {
                  Runnable end = ended(work, done, failed);
                  hop.later(end);
                });
      }
    };
  }

  /** Everything at once on the caller's thread, for tests and pictures. */
  static Background atOnce() {
    return new Background() {
      @Override
      public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        ended(work, done, failed).run();
      }
    };
  }

  private static <T> Runnable ended(
      Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    try {
      T result = work.call();
      return () -> done.accept(result);
    } catch (Exception e) {
      return () -> failed.accept(e);
    } catch (Error e) {
      return () -> failed.accept(new IllegalStateException(e));
    }
  }
}
