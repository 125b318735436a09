package app.paydesk.ui.batch.status;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;

/** How quickly rows go, by the last half minute. */
final class SendingRate {
  private static final long SPAN = Duration.ofSeconds(30).toNanos();
  private static final double MINUTE = Duration.ofMinutes(1).toNanos();

  private final Deque<Mark> marks = new ArrayDeque<>();

  private record Mark(long nanos, long sent) {}

  /** Notes how many rows went by now; fewer than before begins anew. */
  void note(long nanos, long sent) {
    if (!marks.isEmpty() && marks.getLast().sent() > sent) {
      marks.clear();
    }
    marks.add(new Mark(nanos, sent));
    while (marks.size() > 2 && nanos - marks.getFirst().nanos() > SPAN) {
      marks.removeFirst();
    }
  }

  /** Begins anew, with another batch. */
  void clear() {
    marks.clear();
  }

  /** Rows in a minute; empty while that cannot be told. */
  OptionalDouble perMinute() {
    if (marks.size() < 2) {
      return OptionalDouble.empty();
    }
    long time = marks.getLast().nanos() - marks.getFirst().nanos();
    long sent = marks.getLast().sent() - marks.getFirst().sent();
    return time <= 0 || sent == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sent * MINUTE / time);
  }

  /** How long so many rows take at that rate. */
  Optional<Duration> lasting(long rows) {
    OptionalDouble rate = perMinute();
    return rate.isEmpty()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(Math.round(rows / rate.getAsDouble() * MINUTE)));
  }
}
