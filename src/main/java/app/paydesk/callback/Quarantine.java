package app.paydesk.callback;

import app.paydesk.payment.Archive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds what strangers can make us keep: a number, a size, and a rate for each caller. What
 * carries a valid signature never comes here.
 */
final class Quarantine {
  static final int MOST_DELIVERIES = 1_000;
  static final long MOST_BYTES = 16L << 20;

  private static final int A_MINUTE = 60;
  private static final int MOST_CALLERS = 1_000;

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

  /** What is left to a caller, as of a time; a second gives one back. */
  private record Budget(long left, Instant since) {}

  Quarantine(Clock clock, Archive.Aside aside) {
    this.clock = clock;
    this.deliveries = aside.deliveries();
    this.bytes = aside.bytes();
  }

  /** One of that size is aside no longer. */
  synchronized void released(int size) {
    deliveries = Math.max(0, deliveries - 1);
    bytes = Math.max(0, bytes - size);
  }

  /** So much is aside now. */
  synchronized void recount(Archive.Aside aside) {
    deliveries = aside.deliveries();
    bytes = aside.bytes();
  }

  /** Whether one more of that size, from that caller, may be kept. */
  synchronized boolean admits(String from, int size) {
    Instant now = clock.instant();
    Budget budget = callers.getOrDefault(from, new Budget(A_MINUTE, now));
    long refill = Math.max(0, Duration.between(budget.since(), now).toSeconds());
    long left = Math.min(A_MINUTE, budget.left() + refill);
    Instant since = budget.since().plusSeconds(refill);
    boolean admitted = left > 0 && deliveries < MOST_DELIVERIES && bytes + size <= MOST_BYTES;
    callers.put(from, new Budget(admitted ? left - 1 : left, since));
    if (admitted) {
      deliveries++;
      bytes += size;
    }
    return admitted;
  }
}
