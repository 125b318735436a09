package app.paydesk.callback;

import app.paydesk.gate.CallbackMessage;
import app.paydesk.gate.SigningKey;
import app.paydesk.payment.Archive;
import app.paydesk.payment.Delivery;
import app.paydesk.payment.Journal;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.words.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes callbacks in: on disk before the answer, kept aside unless the signature is ours, applied
 * once however often they come.
 */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
  private static final int STRIPES = 64;
  private static final int ROUND = 1_000;

  private final long projectId;
  private final SigningKey key;
  private final Archive archive;
  private final Journal journal;
  private final Clock clock;
  private final Quarantine quarantine;
  private final AtomicLong turnedAway = new AtomicLong();
  private final List<Lock> stripes =
      Stream.<Lock>generate(ReentrantLock::new).limit(STRIPES).toList();

  /**
   * An inbox for one project.
   *
   * @param key stays the caller's to close, after the inbox is no longer used
   */
  public Inbox(long projectId, SigningKey key, Archive archive, Journal journal, Clock clock) {
    this.projectId = projectId;
    this.key = key;
    this.archive = archive;
    this.journal = journal;
    this.clock = clock;
    List<Delivery> aside =
        Stream.of(Delivery.Verdict.WRONG_SIGNATURE, Delivery.Verdict.NOT_JSON)
            .flatMap(v -> archive.deliveries(projectId, "", Optional.of(v), ROUND).stream())
            .toList();
    long bytes = aside.stream().mapToLong(d -> d.body().length).sum();
    this.quarantine = new Quarantine(clock, aside.size(), bytes);
  }

  /**
   * Takes one callback. When it returns an answer of status 200, the callback is on disk.
   *
   * @param headers header lines to keep beside the body
   * @param from address of the caller
   */
  public Answer receive(byte[] body, String headers, String from) {
    Instant received = clock.instant();
    Reading reading = Reading.of(body, projectId, key);
    try {
      return switch (reading.verdict()) {
        case VALID, STORED -> {
          Delivery fresh = delivery(reading, received, headers, from, Delivery.Verdict.STORED, "");
          yield apply(numbered(fresh, archive.keep(fresh)), reading);
        }
        case NOT_OURS -> aside(reading, received, headers, from, new Answer.NotOurs());
        case WRONG_SIGNATURE ->
            strange(reading, received, headers, from, new Answer.WrongSignature());
        case NOT_JSON -> strange(reading, received, headers, from, new Answer.NotJson());
      };
    } catch (Journal.JournalException e) {
      LOG.error("Callback from {} could not be stored: {}", from, e.getMessage());
      return new Answer.NotStored();
    }
  }

  /** Applies what was stored, but not yet applied when the program ended. */
  public void recover() {
    for (Delivery stored : archive.unjudged(projectId)) {
      Reading reading = Reading.again(stored, projectId, key);
      if (reading.verdict() == Delivery.Verdict.VALID) {
        apply(stored, reading);
      } else {
        archive.judged(judged(stored, reading.verdict(), reading.detail(), Effect.ASIDE));
      }
    }
  }

  private Answer strange(
      Reading reading, Instant received, String headers, String from, Answer answer) {
    if (quarantine.admits(from, reading.kept().length)) {
      return aside(reading, received, headers, from, answer);
    }
    long count = turnedAway.incrementAndGet();
    if (count % ROUND == 1) {
      LOG.warn("Callbacks that are not ours are turned away unstored, {} so far", count);
    }
    return new Answer.TooMany();
  }

  private Answer aside(
      Reading reading, Instant received, String headers, String from, Answer answer) {
    String effect = Note.write(Effect.ASIDE);
    long id = archive.keep(delivery(reading, received, headers, from, reading.verdict(), effect));
    LOG.warn("Callback {} from {} kept aside: {}", id, from, reading.detail().key());
    return answer;
  }

  private Answer apply(Delivery stored, Reading reading) {
    CallbackMessage message = reading.message().orElseThrow();
    Optional<PaymentKey> payment = payment(message);
    Message effect = payment.map(p -> report(p, stored, message)).orElse(Effect.NO_PAYMENT);
    archive.judged(judged(stored, Delivery.Verdict.VALID, reading.detail(), effect));
    LOG.info("Callback {} from {}: {}", stored.id(), stored.from(), effect.key());
    return effect.equals(Effect.REPEAT) ? new Answer.Repeat() : new Answer.Stored();
  }

  // One at a time for a payment, so that before and after are told apart by this callback alone.
  private Message report(PaymentKey payment, Delivery stored, CallbackMessage message) {
    Lock lock = stripes.get(Math.floorMod(payment.hashCode(), STRIPES));
    lock.lock();
    try {
      Optional<Payment> before = journal.find(payment);
      if (Effect.known(before, message)) {
        return Effect.REPEAT;
      }
      PaymentEvent event =
          new PaymentEvent.Reported(
              stored.received(),
              PaymentEvent.Source.CALLBACK,
              message,
              OptionalLong.of(stored.id()));
      return Effect.of(before, journal.append(payment, List.of(event)), message);
    } finally {
      lock.unlock();
    }
  }

  private Optional<PaymentKey> payment(CallbackMessage message) {
    try {
      return message.paymentId().map(id -> new PaymentKey(projectId, new PaymentId(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Delivery delivery(
      Reading reading,
      Instant received,
      String headers,
      String from,
      Delivery.Verdict verdict,
      String effect) {
    Optional<CallbackMessage> message = reading.message();
    Optional<CallbackMessage.Operation> operation = message.flatMap(CallbackMessage::operation);
    return new Delivery(
        0,
        received,
        projectId,
        from,
        headers,
        reading.kept(),
        verdict,
        Note.write(reading.detail()),
        message.flatMap(CallbackMessage::paymentId),
        operation.flatMap(CallbackMessage.Operation::type).orElse(""),
        operation
            .flatMap(CallbackMessage.Operation::status)
            .or(() -> message.flatMap(CallbackMessage::paymentStatus))
            .orElse(""),
        operation.flatMap(CallbackMessage.Operation::code).orElse(""),
        effect);
  }

  private static Delivery numbered(Delivery d, long id) {
    return with(d, id, d.verdict(), d.detail(), d.effect());
  }

  private static Delivery judged(
      Delivery d, Delivery.Verdict verdict, Message detail, Message effect) {
    return with(d, d.id(), verdict, Note.write(detail), Note.write(effect));
  }

  private static Delivery with(
      Delivery d, long id, Delivery.Verdict verdict, String detail, String effect) {
    return new Delivery(
        id,
        d.received(),
        d.projectId(),
        d.from(),
        d.headers(),
        d.body(),
        verdict,
        detail,
        d.paymentId(),
        d.operationType(),
        d.status(),
        d.code(),
        effect);
  }
}
