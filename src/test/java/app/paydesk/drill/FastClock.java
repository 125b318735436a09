package app.paydesk.drill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs faster than time, so that waiting ten minutes for a check takes seconds. */
public final class FastClock extends Clock {
  private final Instant from;
  private final int times;

  /**
   * @param from when it showed the true time; every life of the program is given the same
   */
  public FastClock(Instant from, int times) {
    this.from = from;
    this.times = times;
  }

  @Override
  public Instant instant() {
    return from.plus(Duration.between(from, Instant.now()).multipliedBy(times));
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
