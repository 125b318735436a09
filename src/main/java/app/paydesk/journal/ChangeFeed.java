package app.paydesk.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells that something was written, not what; listeners look it up when it suits them. */
public final class ChangeFeed {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Calls {@code listener}, on the writing thread, after each durable change. It must be quick. */
  public AutoCloseable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Something is durable now. */
  public void changed() {
    listeners.forEach(Runnable::run);
  }
}
