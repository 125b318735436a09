package app.paydesk.ui.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** How long nobody has touched the window. */
final class Idle {
  private final Supplier<Clock> clock;
  private Instant touched;

  Idle(Supplier<Clock> clock) {
    this.clock = clock;
    this.touched = clock.get().instant();
  }

  /** Somebody is there. */
  void touch() {
    touched = clock.get().instant();
  }

  /**
   * Whether nobody was there for some minutes.
   *
   * @param minutes 0 if that does not matter
   */
  boolean longer(int minutes) {
    Instant now = clock.get().instant();
    if (now.isBefore(touched)) {
      touched = now; // the clock was set back
    }
    return minutes > 0 && !now.isBefore(touched.plus(Duration.ofMinutes(minutes)));
  }
}
