package app.paydesk.sandbox;

import java.time.Duration;

/**
 * Pauses between deliveries of one callback: 6 attempts one unit apart, 62 over about 1,440 units
 * with a growing gap, then one every 1,440 units, 120 attempts in all. The Gate's unit is 10 s.
 */
final class Pause {
  static final int ATTEMPTS = 120;

  private static final int EVEN = 6;
  private static final int GROWING = 62;
  private static final int LONG = 1440;

  private Pause() {}

  /** The pause after so many attempts, from 1. */
  static Duration after(int attempts, Duration unit) {
    if (attempts < EVEN) {
      return unit;
    }
    if (attempts >= EVEN + GROWING) {
      return unit.multipliedBy(LONG);
    }
    long thousandths = 1000;
    for (int i = EVEN; i <= attempts; i++) {
      thousandths = thousandths * 1078 / 1000;
    }
    return unit.multipliedBy(thousandths).dividedBy(1000);
  }
}
