package app.paydesk.desk.status;

import app.paydesk.gate.message.StatusReply;
import app.paydesk.gate.wire.StatusSource;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.StatusCheck;
import app.paydesk.payment.UnusedLink;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how payments stand whose outcome is unknown or late, by asking the Gate when a {@link
 * StatusCheck} is due. It never sends.
 */
public final class Resolver {
  private static final Logger LOG = LoggerFactory.getLogger(Resolver.class);

  /** So many questions a second leave the Gate room for everything else that it does for us. */
  private static final int A_SECOND = 10;

  private static final long LOOK_SECONDS = 2;
  private static final String NO_SUCH_PAYMENT = "3061";

  private final long projectId;
  private final StatusSource source;
  private final Journal journal;
  private final Clock clock;
  private final Denials denials;
  private final CheckRounds rounds;

  /**
   * A resolver for one project at one Gate.
   *
   * @param nanos true time that has passed, in nanoseconds from any moment, whatever the clock says
   */
  public Resolver(
      long projectId, StatusSource source, Journal journal, Clock clock, LongSupplier nanos) {
    this.projectId = projectId;
    this.source = new PacedSource(source, new Pace(A_SECOND, nanos));
    this.journal = journal;
    this.clock = clock;
    this.denials = new Denials(nanos);
    this.rounds =
        new CheckRounds(
            projectId, journal, clock, payment -> ask(payment.key(), Optional.of(payment)));
  }

  /** Looks every two seconds whether something is due; ends with the scheduler. */
  public void start(ScheduledExecutorService scheduler) {
    var _ =
        scheduler.scheduleWithFixedDelay(
            () -> roundAndGoOn(scheduler), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** When the payment is asked for next; empty where it is not asked for. */
  public Optional<Instant> nextCheck(PaymentKey key) {
    return journal.statusChecks().next(key);
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
    if (news.isEmpty()) {
      return before;
    }
    Payment now =
        journal.write(key, Actors.GATE, Decision.events(news.stream().map(this::timed).toList()));
    now.operations().stream()
        .filter(o -> o.standing().settled())
        .map(Payment.OperationState::ref)
        .forEach(denials::forget);
    return Optional.of(now);
  }

  /** With the time since the Gate denied the same before. */
  private PaymentEvent timed(PaymentEvent event) {
    return event instanceof PaymentEvent.NotKnown no
        ? new PaymentEvent.NotKnown(no.at(), no.ref(), no.code(), denials.denied(no.ref()))
        : event;
  }

  /** Asks for all that are due, one after the other. */
  void round() {
    round(Runnable::run);
  }

  /** Asks for all that are due, a bounded number at the same time. */
  private void round(Executor executor) {
    try {
      rounds.round(executor);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void roundAndGoOn(Executor executor) {
    try {
      round(executor);
    } catch (RuntimeException e) {
      LOG.warn("a round of status checks failed: {}", e.getClass().getSimpleName());
    }
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
