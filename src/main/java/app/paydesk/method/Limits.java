package app.paydesk.method;

import java.util.OptionalLong;

/**
 * Smallest and largest amount of one operation, inclusive, in minor units of its usual currency;
 * empty where the provider sets them per agreement.
 */
public record Limits(OptionalLong minimum, OptionalLong maximum) {
  /** No limits known. */
  public static final Limits NONE = new Limits(OptionalLong.empty(), OptionalLong.empty());

  /** Both limits, in minor units. */
  public static Limits of(long minimum, long maximum) {
    return new Limits(OptionalLong.of(minimum), OptionalLong.of(maximum));
  }

  /** Whether so many minor units lie between them. */
  public boolean allow(long minor) {
    return minor >= minimum.orElse(Long.MIN_VALUE) && minor <= maximum.orElse(Long.MAX_VALUE);
  }
}
