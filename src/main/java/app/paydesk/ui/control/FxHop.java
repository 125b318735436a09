package app.paydesk.ui.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** The one way onto the FX thread. */
public final class FxHop {
  private static final long SPACING = TimeUnit.MILLISECONDS.toNanos(250);

  /** Runs something on the FX thread, soon. */
  public void later(Runnable action) {
    Platform.runLater(action);
  }

  /**
   * A signal that may be given from any thread and as often as one likes: the action runs on the FX
   * thread at most four times a second, and always once after the last signal.
   */
  public Runnable coalesced(Runnable action) {
    AtomicBoolean pending = new AtomicBoolean();
    AtomicLong last = new AtomicLong(System.nanoTime() - SPACING);
    Runnable run =
        () -> {
          last.set(System.nanoTime());
          pending.set(false);
          action.run();
        };
    return () -> {
      if (pending.compareAndSet(false, true)) {
        long wait = Math.max(0, last.get() + SPACING - System.nanoTime());
        CompletableFuture.delayedExecutor(wait, TimeUnit.NANOSECONDS).execute(() -> later(run));
      }
    };
  }
}
