package app.paydesk.callback.listen;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests of one caller are received at a time. Behind a proxy all callers share its
 * connections, so a limit on connections cannot tell them apart.
 */
final class ConcurrencyLimit {
  private final int most;
  private final Map<String, Integer> inside = new HashMap<>();

  /**
   * @param most requests of one caller at a time
   */
  ConcurrencyLimit(int most) {
    this.most = most;
  }

  /** Whether one more may come in; whoever did must {@link #leave}. */
  synchronized boolean enter(String caller) {
    int now = inside.getOrDefault(caller, 0);
    if (now < most) {
      inside.put(caller, now + 1);
    }
    return now < most;
  }

  synchronized void leave(String caller) {
    inside.computeIfPresent(caller, (_, now) -> now > 1 ? now - 1 : null);
  }
}
