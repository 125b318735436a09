package app.paydesk.ui.batch.status;

import app.paydesk.ui.control.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Reads again whenever it is asked to, one reading at a time: what is asked while one is under way
 * leads to one more when it has ended. Used on one thread.
 */
public final class Repeated<T> {
  private final Background background;
  private final Callable<T> reading;
  private final Consumer<T> read;
  private final Consumer<Exception> failed;
  private boolean busy;
  private boolean again;

  public Repeated(
      Background background, Callable<T> reading, Consumer<T> read, Consumer<Exception> failed) {
    this.background = background;
    this.reading = reading;
    this.read = read;
    this.failed = failed;
  }

  /** Reads once more, now or as soon as can be. */
  public void ask() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    background.run(
        reading, result -> ended(() -> read.accept(result)), e -> ended(() -> failed.accept(e)));
  }

  private void ended(Runnable told) {
    busy = false;
    told.run();
    if (again) {
      again = false;
      ask();
    }
  }
}
