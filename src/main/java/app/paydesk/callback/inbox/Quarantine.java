package app.paydesk.callback.inbox;

import app.paydesk.journal.list.Archive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds what is kept aside: a number, a size, and a rate for each caller. What changes one of our
 * payments never comes here.
 */
final class Quarantine {
  /** For what anyone can send. */
  static final Bounds STRANGERS = new Bounds(1_000, 16L << 20, 60);

  /** For what only holders of our secret can send. */
  static final Bounds NEIGHBOURS = new Bounds(10_000, 64L << 20, 600);

  private static final int MINUTE = 60;
  private static final int MOST_CALLERS = 1_000;

  private final Bounds bounds;
  private final Clock clock;
  private final Map<String, Budget> callers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Budget> eldest) {
          return size() > MOST_CALLERS;
        }
      };
  private long deliveries;
  private long bytes;

  /**
   * The most that is kept.
   *
   * @param bytes of all bodies
   * @param aMinute of one caller; a multiple of 60, as each second gives back its part
   */
  record Bounds(long deliveries, long bytes, long aMinute) {}

  /** What is left to a caller, as of a time. */
  private record Budget(long left, Instant since) {}

  Quarantine(Bounds bounds, Clock clock, Archive.Aside aside) {
    this.bounds = bounds;
    this.clock = clock;
    this.deliveries = aside.deliveries();
    this.bytes = aside.bytes();
  }

  /** So much is aside now. */
  synchronized void recount(Archive.Aside aside) {
    deliveries = aside.deliveries();
    bytes = aside.bytes();
  }

  /** Whether half of the number or of the size is used up. */
  synchronized boolean halfFull() {
    return deliveries >= bounds.deliveries() / 2 || bytes >= bounds.bytes() / 2;
  }

  /** Whether one more of that size, from that caller, may be kept. */
  synchronized boolean admits(String from, int size) {
    Instant now = clock.instant();
    Budget budget = callers.getOrDefault(from, new Budget(bounds.aMinute(), now));
    long seconds = Math.max(0, Duration.between(budget.since(), now).toSeconds());
    long refill = Math.min(seconds, MINUTE) * (bounds.aMinute() / MINUTE);
    long left = Math.min(bounds.aMinute(), budget.left() + refill);
    Instant since = budget.since().plusSeconds(seconds);
    boolean admitted =
        left > 0 && deliveries < bounds.deliveries() && bytes + size <= bounds.bytes();
    callers.put(from, new Budget(admitted ? left - 1 : left, since));
    if (admitted) {
      deliveries++;
      bytes += size;
    }
    return admitted;
  }
}
