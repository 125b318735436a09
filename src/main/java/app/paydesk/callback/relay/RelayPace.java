package app.paydesk.callback.relay;

import java.time.Duration;

/**
 * How a relay is waited for.
 *
 * @param first pause before the first new try; each further one is twice as long
 * @param longest longest pause
 * @param silence how long an open channel may say nothing; relays send a ping each half minute
 */
public record RelayPace(Duration first, Duration longest, Duration silence) {
  /** 1 second to 1 minute; 75 seconds of silence. */
  public static final RelayPace USUAL =
      new RelayPace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(75));

  private static final int DOUBLINGS = 16;

  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }

  /** The same, beginning with the pause that the server asks for, within reason. */
  RelayPace asked(Duration pause) {
    Duration bounded = pause.compareTo(longest) > 0 ? longest : pause;
    return new RelayPace(bounded.compareTo(first) < 0 ? first : bounded, longest, silence);
  }

  /** Waits before the next try; false if interrupted. */
  boolean rest(int tries) {
    try {
      Thread.sleep(pause(tries));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
