package app.paydesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * When the Gate is asked next how an open payment stands: where its outcome is unknown, not before
 * ten seconds after the request; where the Gate has it, after a minute; then ever more seldom, at
 * last every ten minutes. A link that nobody has confirmed is no payment to the Gate, so it is
 * asked for at leisure, and once more when it has run out.
 *
 * @param next to the microsecond
 * @param pause how long after the next question the one after it follows
 * @param sent when the payment was sent last, to the microsecond; sent anew, it is asked for from
 *     the start
 */
public record StatusCheck(Lane lane, Instant next, Duration pause, Optional<Instant> sent) {
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Each lane is served in turn, so that many payments of one never hold up another. */
  public enum Lane {
    /** Of unknown outcome, not asked for yet. */
    UNKNOWN(LATE),
    /** With the Gate, not asked for yet. */
    WAITING(LATE),
    /** Asked for before. */
    ASKED(LONGEST),
    /** Asked for so often that the pauses grow no more. */
    SELDOM(LONGEST),
    /** A link that was not used yet. */
    LINK(UnusedLink.LONGEST);

    private final Duration farthest;

    Lane(Duration farthest) {
      this.farthest = farthest;
    }

    /** A check that is further ahead than this was planned by a clock that was turned back. */
    public Duration farthest() {
      return farthest;
    }
  }

  public StatusCheck {
    next = next.truncatedTo(ChronoUnit.MICROS);
    sent = sent.map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
  }

  /** The first one of a payment as it stands; empty where nothing is on its way. */
  public static Optional<StatusCheck> first(Payment payment) {
    Optional<Instant> sent = sent(payment);
    if (UnusedLink.is(payment)) {
      return payment
          .own()
          .map(o -> o.created().plus(UnusedLink.FIRST))
          .map(next -> UnusedLink.over(payment).filter(next::isAfter).orElse(next))
          .map(next -> new StatusCheck(Lane.LINK, next, UnusedLink.FIRST, sent));
    }
    boolean unknown = payment.operations().stream().anyMatch(StatusCheck::unknown);
    return payment.operations().stream()
        .filter(o -> !o.standing().settled() && o.standing() != PaymentState.RECORDED)
        .map(o -> o.changed().plus(unknown(o) ? FIRST : LATE))
        .min(Comparator.naturalOrder())
        .map(next -> sent.map(s -> s.plus(FIRST)).filter(s -> s.isAfter(next)).orElse(next))
        .map(next -> new StatusCheck(unknown ? Lane.UNKNOWN : Lane.WAITING, next, FIRST, sent));
  }

  private static boolean unknown(Payment.OperationState operation) {
    return operation.standing() == PaymentState.UNKNOWN;
  }

  private static Optional<Instant> sent(Payment payment) {
    return payment.events().stream()
        .filter(PaymentEvent.Sending.class::isInstance)
        .map(PaymentEvent::at)
        .max(Comparator.naturalOrder());
  }

  /** What stands of this first one, where another was planned for the payment before. */
  public StatusCheck instead(StatusCheck planned) {
    boolean anew =
        !sent.equals(planned.sent)
            || (lane == Lane.LINK) != (planned.lane == Lane.LINK)
            || (!planned.asked() && lane != planned.lane);
    return anew ? this : planned;
  }

  private boolean asked() {
    return lane == Lane.ASKED || lane == Lane.SELDOM;
  }

  /** The one after this, when the Gate is asked at {@code now}. */
  public StatusCheck following(Payment payment, Instant now) {
    boolean link = lane == Lane.LINK;
    Duration longest = link ? UnusedLink.LONGEST : LONGEST;
    Duration twice = pause.multipliedBy(2);
    Duration longer = twice.compareTo(longest) > 0 ? longest : twice;
    Instant then = now.plus(pause);
    Instant next =
        UnusedLink.over(payment).filter(m -> m.isAfter(now) && m.isBefore(then)).orElse(then);
    Lane after = longer.equals(longest) ? Lane.SELDOM : Lane.ASKED;
    return new StatusCheck(link ? Lane.LINK : after, next, longer, sent);
  }

  /** The same sooner, as the clock was turned back to {@code now} since it was planned. */
  public StatusCheck broughtForward(Instant now) {
    return new StatusCheck(
        lane, now.plus(lane == Lane.LINK ? UnusedLink.FIRST : LATE), pause, sent);
  }
}
