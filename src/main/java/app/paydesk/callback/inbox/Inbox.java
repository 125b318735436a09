package app.paydesk.callback.inbox;

import app.paydesk.card.CardMask;
import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.journal.list.Archive;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes callbacks in: on disk before the answer, kept aside unless the signature is ours, applied
 * once however often they come.
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final String IMPORTED = "import";
  private static final CallbackEffect ASIDE = new CallbackEffect.Aside();
  private static final CallbackEffect UNJUDGED = new CallbackEffect.Unjudged();
  private static final int MOST_WAITING = 256;
  private static final int ROUND = 1_000;

  /** What the name of a relay is told apart by from a caller's address. */
  public static final String RELAY = "relay ";

  private final long projectId;
  private final SigningKey key;
  private final Journal journal;
  private final Archive archive;
  private final Clock clock;
  private final Shares shares;
  private final Repeats.Kept repeats;
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final AtomicLong turnedAway = new AtomicLong();
  private final AtomicLong unkept = new AtomicLong();

  /**
   * An inbox for one project.
   *
   * @param key stays the caller's to close, after the inbox is no longer used
   */
  public Inbox(long projectId, SigningKey key, Journal journal, Archive archive, Clock clock) {
    this(projectId, key, journal, archive, clock, Repeats.USUAL);
  }

  Inbox(
      long projectId, SigningKey key, Journal journal, Archive archive, Clock clock, Repeats most) {
    this.projectId = projectId;
    this.key = key;
    this.journal = journal;
    this.archive = archive;
    this.clock = clock;
    this.shares = new Shares(projectId, archive, clock);
    this.repeats = new Repeats.Kept(most);
  }

  /**
   * Takes one callback. When it returns an answer of status 200, the callback is on disk.
   *
   * @param headers header lines to keep beside the body
   * @param from address of the caller
   */
  public Answer receive(byte[] body, String headers, String from) {
    return safely(
        from, () -> take(VerifiedBody.of(body, projectId, key), headers, CardMask.masked(from)));
  }

  /** Takes one callback that a relay brought, which may have written it anew. */
  public Answer relayed(byte[] body, String headers, String relay) {
    return safely(
        relay, () -> take(VerifiedBody.of(body, projectId, key).relayed(), headers, RELAY + relay));
  }

  // Whatever is wrong with us or this computer, the sender is to come again.
  private static Answer safely(String from, Supplier<Answer> taking) {
    try {
      return taking.get();
    } catch (Error e) {
      LOG.error("Callback from {} is not taken: {}", from, e.toString());
      return new Answer.NotStored();
    }
  }

  /** Keeps a trace of one that is larger than is taken; it is refused, kept or not. */
  public Answer tooLarge(Oversize large, String headers, String from) {
    VerifiedBody reading = large.reading();
    safely(from, () -> take(reading, headers, CardMask.masked(from)));
    return new Answer.TooLarge();
  }

  /** How many were turned away without being kept since the start. */
  public long turnedAway() {
    return turnedAway.get();
  }

  private Answer take(VerifiedBody reading, String headers, String from) {
    if (!room.tryAcquire()) {
      LOG.error("Callback from {} is not taken, {} others wait for the disk", from, MOST_WAITING);
      return new Answer.NotStored();
    }
    try {
      return keep(reading, clock.instant(), headers, from);
    } finally {
      room.release();
    }
  }

  private Answer keep(VerifiedBody reading, Instant received, String headers, String from) {
    try {
      return switch (reading.verdict()) {
        case VALID, STORED ->
            accept(
                reading.delivery(
                    received, projectId, headers, from, Delivery.Verdict.STORED, UNJUDGED),
                reading);
        case NOT_OURS -> strange(reading, received, headers, from, new Answer.NotOurs());
        case WRONG_SIGNATURE ->
            strange(reading, received, headers, from, new Answer.WrongSignature());
        case NOT_JSON -> strange(reading, received, headers, from, new Answer.NotJson());
        case TOO_LARGE -> strange(reading, received, headers, from, new Answer.TooLarge());
      };
    } catch (Journal.JournalException e) {
      LOG.error("Callback from {} could not be stored: {}", from, e.getMessage());
      return new Answer.NotStored();
    }
  }

  /** Applies what was stored, but not yet applied when the program ended. */
  public void recover() {
    for (Delivery stored : archive.unjudged(projectId)) {
      VerifiedBody reading = VerifiedBody.again(stored, projectId, key);
      if (reading.verdict() == Delivery.Verdict.VALID) {
        reapply(stored, reading);
      } else {
        keep(Actors.DESK, aside(stored, reading));
      }
    }
  }

  /**
   * Judges what was kept aside with today's secret; if it is valid now it is applied as if it had
   * just come.
   */
  public Delivery judgeAgain(Delivery stored, Actor person) {
    VerifiedBody reading = VerifiedBody.again(stored, projectId, key);
    if (stored.verdict() == Delivery.Verdict.VALID || reading.verdict() == stored.verdict()) {
      return stored;
    }
    if (reading.verdict() == Delivery.Verdict.VALID) {
      return applied(person, stored, reading, PaymentEvent.Source.CALLBACK);
    }
    return keep(person, aside(stored, reading));
  }

  private static Delivery aside(Delivery stored, VerifiedBody reading) {
    return stored.judged(reading.verdict(), reading.detail(), ASIDE);
  }

  private Delivery keep(Actor by, Delivery delivery) {
    Subject subject =
        delivery.id() == 0 ? new Subject.OfHistory() : new Subject.OfCallback(delivery.id());
    return journal.write(subject, by, Decision.callback(delivery)).callback().orElseThrow();
  }

  /** Applies a callback that was found elsewhere; empty, and nothing kept, if it is not valid. */
  public Optional<Delivery> bring(Found found, Actor person) {
    VerifiedBody reading = VerifiedBody.of(found.body(), projectId, key);
    if (reading.verdict() != Delivery.Verdict.VALID) {
      return Optional.empty();
    }
    Delivery fresh =
        reading.delivery(
            clock.instant(),
            projectId,
            CardMask.masked(found.headers()),
            IMPORTED,
            Delivery.Verdict.STORED,
            UNJUDGED);
    return Optional.of(applied(person, fresh, reading, PaymentEvent.Source.IMPORT));
  }

  /** What a body would do to a payment as these books have it; nothing is written. */
  public DryRun rehearse(byte[] body, Function<PaymentKey, Optional<Payment>> books) {
    return rehearse(VerifiedBody.of(body, projectId, key), books);
  }

  /** The same for what is stored. */
  public DryRun rehearse(Delivery stored, Function<PaymentKey, Optional<Payment>> books) {
    return rehearse(VerifiedBody.again(stored, projectId, key), books);
  }

  private DryRun rehearse(VerifiedBody reading, Function<PaymentKey, Optional<Payment>> books) {
    if (reading.verdict() != Delivery.Verdict.VALID) {
      return without(reading, ASIDE);
    }
    CallbackMessage message = reading.message().orElseThrow();
    Optional<PaymentKey> named = payment(message);
    if (named.isEmpty()) {
      return without(reading, new CallbackEffect.NoPayment());
    }
    PaymentKey payment = named.get();
    Optional<Payment> before = books.apply(payment);
    Delivery copy =
        reading.delivery(
            clock.instant(), projectId, "", IMPORTED, Delivery.Verdict.STORED, UNJUDGED);
    return switch (new CallbackDecision(
            payment, copy, reading, message, PaymentEvent.Source.IMPORT, true)
        .on(Snapshot.of(before, List.of()))) {
      case Decided.Callback(Delivery done, Optional<Decided.Change> change) ->
          rehearsed(reading, done, before, change.map(Decided.Change::after).or(() -> before));
      case Decided.Unkept(Delivery done) -> rehearsed(reading, done, before, before);
      case Decided.Nothing _,
          Decided.Events _,
          Decided.Settled _,
          Decided.Cleared _,
          Decided.ProfileChanged _,
          Decided.Batch _ ->
          throw new IllegalStateException("a callback is taken or it is not");
    };
  }

  private static DryRun rehearsed(
      VerifiedBody reading, Delivery done, Optional<Payment> before, Optional<Payment> after) {
    return new DryRun(
        reading.verdict(), reading.detail(), done.effect(), reading.kept(), before, after);
  }

  private static DryRun without(VerifiedBody reading, CallbackEffect effect) {
    return new DryRun(
        reading.verdict(),
        reading.detail(),
        effect,
        reading.kept(),
        Optional.empty(),
        Optional.empty());
  }

  /** Some of what was kept aside is deleted, or judged anew; there may be room again. */
  public void recount() {
    shares.recount();
  }

  private void reapply(Delivery stored, VerifiedBody reading) {
    try {
      apply(stored, reading);
    } catch (Journal.JournalException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      LOG.error("Callback {} is kept, but still cannot be applied", stored.id(), e);
    }
  }

  private Answer strange(
      VerifiedBody reading, Instant received, String headers, String from, Answer answer) {
    if (shares.admit(reading.verdict(), reading.likely(), from, reading.kept().length)) {
      return aside(reading, received, headers, from, answer);
    }
    long count = turnedAway.incrementAndGet();
    if (count % ROUND == 1) {
      LOG.warn("Callbacks that are not ours are turned away unstored, {} so far", count);
    }
    return new Answer.TooMany();
  }

  private void countUnkept() {
    long count = unkept.incrementAndGet();
    if (count % ROUND == 1) {
      LOG.warn("Repeats are answered but no longer kept, {} so far", count);
    }
  }

  private Answer aside(
      VerifiedBody reading, Instant received, String headers, String from, Answer answer) {
    Delivery aside = reading.delivery(received, projectId, headers, from, reading.verdict(), ASIDE);
    long id = keep(sender(aside), aside).id();
    LOG.warn("Callback {} from {} kept aside: {}", id, from, reading.detail().code());
    return answer;
  }

  // One transaction keeps the callback and what it does, so that one flush to disk answers it.
  private Answer accept(Delivery fresh, VerifiedBody reading) {
    try {
      return apply(fresh, reading);
    } catch (Journal.JournalException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      long id = keep(sender(fresh), fresh).id();
      LOG.error("Callback {} is kept, but could not be applied; it is tried again later", id, e);
      return new Answer.Stored();
    }
  }

  private Answer apply(Delivery stored, VerifiedBody reading) {
    Delivery done = applied(sender(stored), stored, reading, PaymentEvent.Source.CALLBACK);
    return done.effect() instanceof CallbackEffect.Repeat
        ? new Answer.Repeat()
        : new Answer.Stored();
  }

  /** What a person brings, and what is kept already, is kept though it may be a repeat. */
  private Delivery applied(
      Actor by, Delivery stored, VerifiedBody reading, PaymentEvent.Source source) {
    if (source != PaymentEvent.Source.CALLBACK || stored.id() != 0) {
      return applied(by, stored, reading, source, true);
    }
    try (Repeats.Place place = repeats.place(stored.body().length)) {
      Delivery done = applied(by, stored, reading, source, place.room());
      if (done.id() == 0) {
        countUnkept();
      } else if (done.effect() instanceof CallbackEffect.Repeat) {
        place.use();
      }
      return done;
    }
  }

  private Delivery applied(
      Actor by,
      Delivery stored,
      VerifiedBody reading,
      PaymentEvent.Source source,
      boolean keepsRepeat) {
    CallbackMessage message = reading.message().orElseThrow();
    Delivery done =
        payment(message)
            .flatMap(
                key ->
                    journal
                        .write(
                            new Subject.OfPayment(key),
                            by,
                            new CallbackDecision(
                                key, stored, reading, message, source, keepsRepeat))
                        .callback())
            .orElseGet(() -> noPayment(by, stored, reading));
    if (done.id() != 0) {
      LOG.info("Callback {} from {}: {}", done.id(), done.from(), done.effect().code());
    }
    return done;
  }

  private Delivery noPayment(Actor by, Delivery stored, VerifiedBody reading) {
    return keep(by, CallbackDecision.valid(stored, reading, new CallbackEffect.NoPayment()));
  }

  /** Whoever sends what is not valid may be anyone. */
  private static Actor sender(Delivery delivery) {
    String from = delivery.from();
    return from.startsWith(RELAY)
        ? new Actor.Relay(from.substring(RELAY.length()))
        : switch (delivery.verdict()) {
          case VALID, STORED -> Actors.GATE;
          case WRONG_SIGNATURE, NOT_JSON, NOT_OURS, TOO_LARGE -> new Actor.Caller(from);
        };
  }

  private Optional<PaymentKey> payment(CallbackMessage message) {
    try {
      return message.paymentId().map(id -> new PaymentKey(projectId, new PaymentId(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
