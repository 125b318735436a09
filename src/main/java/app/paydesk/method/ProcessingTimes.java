package app.paydesk.method;

import java.time.Duration;

/**
 * How long an operation takes, as agreed with the provider (both methods, Operations support).
 *
 * @param basic the time it usually takes from the request to the result
 * @param threshold the longest it can take; what is not decided by then is declined with code 603
 */
public record ProcessingTimes(Duration basic, Duration threshold) {

  /**
   * @throws IllegalArgumentException unless 0 &lt; basic &lt;= threshold
   */
  public ProcessingTimes {
    if (!basic.isPositive() || threshold.compareTo(basic) < 0) {
      throw new IllegalArgumentException(
          "A basic time of " + basic + " does not lie between 0 and the threshold " + threshold);
    }
  }
}
