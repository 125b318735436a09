package app.paydesk.payment.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a batch stands, folded from its events. Whether its rows have ended is for them to say.
 *
 * @param confirmed the first event
 * @param standstill why nothing is sent, while a person has to go on
 * @param withdrawn whether the rest is never sent
 */
public record BatchState(
    BatchEvent.Confirmed confirmed, Optional<BatchEvent.Paused> standstill, boolean withdrawn) {

  /**
   * The state of what happened, in its order; empty of nothing.
   *
   * @throws IllegalArgumentException if it does not begin with the one confirmation
   */
  public static Optional<BatchState> of(List<BatchEvent> events) {
    if (events.isEmpty()) {
      return Optional.empty();
    }
    if (!(events.getFirst() instanceof BatchEvent.Confirmed confirmed)) {
      throw new IllegalArgumentException("a batch begins with its confirmation");
    }
    BatchState state = new BatchState(confirmed, Optional.empty(), false);
    for (BatchEvent event : events.subList(1, events.size())) {
      state = state.after(event);
    }
    return Optional.of(state);
  }

  private BatchState after(BatchEvent event) {
    return switch (event) {
      case BatchEvent.Confirmed _ ->
          throw new IllegalArgumentException("a batch is confirmed once");
      case BatchEvent.Paused paused -> new BatchState(confirmed, Optional.of(paused), withdrawn);
      case BatchEvent.Resumed _ -> new BatchState(confirmed, Optional.empty(), withdrawn);
      case BatchEvent.Withdrawn _ -> new BatchState(confirmed, standstill, true);
    };
  }

  /** Whether its rows may be sent. */
  public boolean sends(Instant now) {
    return !withdrawn && standstill.isEmpty() && !now.isBefore(confirmed.notBefore());
  }
}
