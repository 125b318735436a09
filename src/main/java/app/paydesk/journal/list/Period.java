package app.paydesk.journal.list;

import java.time.Instant;
import java.util.Optional;

/**
 * A span of a project's history.
 *
 * @param from the first moment of it; empty for the beginning
 * @param to the first moment after it; empty for all there is
 */
public record Period(long projectId, Optional<Instant> from, Optional<Instant> to) {
  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Period {
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException("The period ends before it begins.");
    }
  }
}
