package app.paydesk.gate.wire;

import java.time.Duration;

/**
 * How long to wait for a Gate.
 *
 * @param connect for a connection
 * @param call for all of it, connecting included
 */
public record Timeouts(Duration connect, Duration call) {

  /** Ten seconds to connect, thirty for all; the Gate usually answers within a tenth of one. */
  public static Timeouts usual() {
    return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(30));
  }
}
