package app.paydesk.desk;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The operations on their way just now; one at a time by a name, none once closed. */
final class InFlight {
  private final Set<String> names = new HashSet<>();
  private boolean closed;

  /** Whether the name was free and is now taken. */
  synchronized boolean enter(String name) {
    return !closed && names.add(name.toLowerCase(Locale.ROOT));
  }

  synchronized void leave(String name) {
    names.remove(name.toLowerCase(Locale.ROOT));
    notifyAll();
  }

  synchronized boolean closed() {
    return closed;
  }

  synchronized int count() {
    return names.size();
  }

  /** Lets nobody in any more and waits for those inside; whether all have left in time. */
  synchronized boolean close(Duration patience) throws InterruptedException {
    closed = true;
    long end = System.nanoTime() + patience.toNanos();
    while (!names.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
