package app.paydesk.desk.status;

import app.paydesk.journal.Journal;
import app.paydesk.journal.RestoreHold;
import app.paydesk.journal.RestoreHolds;
import app.paydesk.payment.PaymentKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the Gate, after a backup was put back, how each payment stands that may have moved on since,
 * and lets the desk send again once all is known. Where a payment may have been sent that no
 * history knows, only a person can say so.
 */
public final class AfterRestore {
  private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);
  private static final int TOGETHER = 50;
  private static final long LOOK_SECONDS = 2;
  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final long projectId;
  private final Resolver resolver;
  private final RestoreHolds holds;
  private final Clock clock;
  private final boolean embedded;
  private Duration pause = FIRST;
  private Instant next = Instant.MIN;

  /**
   * @param embedded whether the Gate is the one inside, whose own books were put back with the
   *     history, so that no payment can be known to it alone
   */
  public AfterRestore(
      long projectId, Resolver resolver, Journal journal, Clock clock, boolean embedded) {
    this.projectId = projectId;
    this.resolver = resolver;
    this.holds = journal.restoreHolds();
    this.clock = clock;
    this.embedded = embedded;
  }

  /** Goes on until nothing is left to ask for; ends with the scheduler. */
  public void start(ScheduledExecutorService scheduler) {
    if (holds.standing(projectId).isPresent()) {
      var _ =
          scheduler.scheduleWithFixedDelay(this::roundAndGoOn, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Asks for some; after a question without answer it waits, longer each time. */
  void round() {
    Instant now = clock.instant();
    if (holds.standing(projectId).isEmpty()
        || (now.isBefore(next) && next.isBefore(now.plus(LONGEST)))) {
      return;
    }
    for (PaymentKey key : holds.unanswered(projectId, TOGETHER)) {
      if (!resolver.ask(key).conclusive()) {
        next = now.plus(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return;
      }
      pause = FIRST;
      holds.answered(key, clock.instant());
    }
    Optional<RestoreHold> hold = holds.standing(projectId);
    if (hold.filter(h -> h.allAsked() && (h.complete() || embedded)).isPresent()) {
      holds.end(projectId, "", clock.instant());
    }
  }

  private void roundAndGoOn() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("asking after a restore failed: {}", e.getClass().getSimpleName());
    }
  }
}
