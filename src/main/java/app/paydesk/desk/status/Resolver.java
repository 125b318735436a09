package app.paydesk.desk.status;

import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Journal;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how payments stand whose outcome is unknown or late, by asking the Gate: not before ten
 * seconds after the request, then ever more seldom, at last every ten minutes. It never sends.
 *
 * <p>A link that nobody has confirmed is no payment to the Gate, so it is asked for at leisure, and
 * once more when it has run out.
 */
public final class Resolver {
  private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LATE = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long LOOK_SECONDS = 2;
  private static final String NO_SUCH_PAYMENT = "3061";

  private final long projectId;
  private final StatusSource source;
  private final Journal journal;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Map<PaymentKey, Plan> plans = new ConcurrentHashMap<>();
  private final Map<String, Long> denied = new ConcurrentHashMap<>();

  /**
   * When to ask.
   *
   * @param sent when it was sent last; sent anew, it is asked for from the start
   */
  private record Plan(Duration pause, Instant next, Optional<Instant> sent) {
    Plan after(Instant now, Duration longest) {
      Duration twice = pause.multipliedBy(2);
      Duration longer = twice.compareTo(longest) > 0 ? longest : twice;
      return new Plan(longer, now.plus(pause), sent);
    }

    Plan notAfter(Optional<Instant> moment, Instant now) {
      return moment
          .filter(m -> m.isAfter(now) && m.isBefore(next))
          .map(m -> new Plan(pause, m, sent))
          .orElse(this);
    }
  }

  /**
   * A resolver for one project at one Gate.
   *
   * @param nanos true time that has passed, in nanoseconds from any moment, whatever the clock says
   */
  public Resolver(
      long projectId, StatusSource source, Journal journal, Clock clock, LongSupplier nanos) {
    this.projectId = projectId;
    this.source = source;
    this.journal = journal;
    this.clock = clock;
    this.nanos = nanos;
  }

  /** Looks every two seconds whether something is due; ends with the scheduler. */
  public void start(ScheduledExecutorService scheduler) {
    var _ =
        scheduler.scheduleWithFixedDelay(
            this::roundAndGoOn, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** When the payment is asked for next; empty where it is not asked for. */
  public Optional<Instant> nextCheck(PaymentKey key) {
    return Optional.ofNullable(plans.get(key)).map(Plan::next);
  }

  /**
   * What came of asking.
   *
   * @param reply what the Gate said, by our ID or else by one of its own for a request
   * @param payment as it stands now; empty where neither the history nor the Gate knows it
   */
  public record Answer(StatusReply reply, Optional<Payment> payment) {
    /**
     * Whether the Gate said how it stands or that there is none, not that it has no details yet.
     */
    boolean conclusive() {
      return switch (reply) {
        case StatusReply.Known _ -> true;
        case StatusReply.NotKnown no -> no.code().equals(NO_SUCH_PAYMENT);
        case StatusReply.Unclear _ -> false;
      };
    }
  }

  /**
   * Asks for one payment now, which may be known to the Gate alone, and keeps what is new.
   *
   * @throws Journal.JournalException if the answer could not be kept
   */
  public Answer ask(PaymentKey key) {
    return ask(key, journal.find(key));
  }

  private Answer ask(PaymentKey key, Optional<Payment> before) {
    return switch (source.status(projectId, key.id().value())) {
      case StatusReply.Known known ->
          new Answer(known, kept(key, before, StatusNews.of(key, before, known, clock.instant())));
      case StatusReply.NotKnown no when before.isPresent() -> {
        List<StatusReply.Known> known = byRequest(before.get());
        yield new Answer(
            known.isEmpty() ? no : known.getFirst(),
            kept(key, before, denied(before.get(), no, known)));
      }
      case StatusReply.NotKnown no -> new Answer(no, before);
      case StatusReply.Unclear unclear -> new Answer(unclear, before);
    };
  }

  private Optional<Payment> kept(
      PaymentKey key, Optional<Payment> before, List<PaymentEvent> news) {
    return news.isEmpty()
        ? before
        : Optional.of(journal.append(key, Actor.GATE, news.stream().map(this::timed).toList()));
  }

  /** With the time since the Gate denied the same before. */
  private PaymentEvent timed(PaymentEvent event) {
    if (!(event instanceof PaymentEvent.NotKnown no)) {
      return event;
    }
    long now = nanos.getAsLong();
    Long before = denied.put(no.ref(), now);
    return before == null
        ? no
        : new PaymentEvent.NotKnown(
            no.at(), no.ref(), no.code(), Optional.of(Duration.ofNanos(now - before)));
  }

  /** Asks for all that are due. */
  void round() {
    List<Payment> open = journal.open(projectId).stream().filter(p -> due(p).isPresent()).toList();
    plans.keySet().retainAll(open.stream().map(Payment::key).toList());
    denied
        .keySet()
        .retainAll(open.stream().flatMap(p -> p.operations().stream()).map(o -> o.ref()).toList());
    for (Payment payment : open) {
      Instant now = clock.instant();
      boolean unused = UnusedLink.is(payment);
      Optional<Instant> over = UnusedLink.over(payment);
      Duration pause = unused ? UnusedLink.FIRST : FIRST;
      Duration longest = unused ? UnusedLink.LONGEST : LONGEST;
      Optional<Instant> sent = sent(payment);
      Instant first = earlier(due(payment).orElse(now), now.plus(unused ? pause : LATE));
      Plan plan =
          plans.compute(
              payment.key(),
              (_, known) ->
                  known == null
                          || known.next().isAfter(now.plus(longest))
                          || !known.sent().equals(sent)
                      ? new Plan(pause, first, sent).notAfter(over, now)
                      : known);
      if (!now.isBefore(plan.next())) {
        plans.put(payment.key(), plan.after(now, longest).notAfter(over, now));
        ask(payment.key(), Optional.of(payment));
      }
    }
  }

  /** A clock that was turned back must not put a check off by as much as it was turned. */
  private static Instant earlier(Instant due, Instant latest) {
    return due.isAfter(latest) ? latest : due;
  }

  private void roundAndGoOn() {
    try {
      round();
    } catch (RuntimeException e) {
      LOG.warn("a round of status checks failed: {}", e.getClass().getSimpleName());
    }
  }

  private static Optional<Instant> sent(Payment payment) {
    return payment.events().stream()
        .filter(PaymentEvent.Sending.class::isInstance)
        .map(PaymentEvent::at)
        .max(Instant::compareTo);
  }

  /** The first moment to ask; empty where nothing is on its way. */
  private static Optional<Instant> due(Payment payment) {
    if (UnusedLink.is(payment)) {
      return payment.own().map(o -> o.created().plus(UnusedLink.FIRST));
    }
    return payment.operations().stream()
        .filter(o -> !o.standing().settled() && o.standing() != PaymentState.RECORDED)
        .map(o -> o.changed().plus(o.standing() == PaymentState.UNKNOWN ? FIRST : LATE))
        .min(Instant::compareTo);
  }

  private List<StatusReply.Known> byRequest(Payment payment) {
    return payment.operations().stream()
        .flatMap(o -> o.requestId().stream())
        .map(id -> source.statusByRequest(projectId, id))
        .flatMap(r -> r instanceof StatusReply.Known k ? Stream.of(k) : Stream.empty())
        .toList();
  }

  /** What follows where our ID is not known, though a request of it may be. */
  private List<PaymentEvent> denied(
      Payment payment, StatusReply.NotKnown no, List<StatusReply.Known> byRequest) {
    Instant now = clock.instant();
    List<PaymentEvent> events = new ArrayList<>();
    byRequest.forEach(
        known -> events.addAll(StatusNews.of(payment.key(), Optional.of(payment), known, now)));
    if (events.isEmpty()) {
      payment.operations().stream()
          .filter(o -> o.standing() == PaymentState.UNKNOWN)
          .map(o -> new PaymentEvent.NotKnown(now, o.ref(), no.code()))
          .forEach(events::add);
    }
    if (no.code().equals(NO_SUCH_PAYMENT)
        && UnusedLink.over(payment).filter(over -> !over.isAfter(now)).isPresent()) {
      events.add(new PaymentEvent.Expired(now, payment.key().id().value()));
    }
    return events;
  }
}
