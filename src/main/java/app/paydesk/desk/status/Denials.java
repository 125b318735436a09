package app.paydesk.desk.status;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * When the Gate last denied to know an operation, in true time. After a day without another denial
 * one is forgotten, so that what callbacks settled does not stay.
 */
final class Denials {
  private static final long KEPT = Duration.ofDays(1).toNanos();
  private static final long BETWEEN = Duration.ofHours(1).toNanos();

  private final LongSupplier nanos;
  private final Map<String, Long> last = new ConcurrentHashMap<>();
  private volatile long swept;

  Denials(LongSupplier nanos) {
    this.nanos = nanos;
    this.swept = nanos.getAsLong();
  }

  /** Notes one; gives the time since the one before. */
  Optional<Duration> denied(String ref) {
    long now = nanos.getAsLong();
    sweep(now);
    Long before = last.put(ref, now);
    return Optional.ofNullable(before).map(then -> Duration.ofNanos(now - then));
  }

  void forget(String ref) {
    last.remove(ref);
  }

  private void sweep(long now) {
    if (now - swept > BETWEEN) {
      swept = now;
      last.values().removeIf(then -> now - then > KEPT);
    }
  }
}
