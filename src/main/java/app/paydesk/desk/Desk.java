package app.paydesk.desk;

import app.paydesk.card.CardNumber;
import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.desk.duplicate.DuplicateRadar;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Journal;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.payment.CardTag;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.RefundLedger;
import app.paydesk.payment.SendHistory;
import app.paydesk.payment.batch.BatchPlace;
import app.paydesk.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where payments are sent from, each once: recorded on disk, noted on disk as being sent, posted,
 * and the outcome noted. No answer is unknown, and nothing is sent again but by a person. Safe for
 * use by many threads; calls wait for the Gate.
 */
public final class Desk {
  private static final Pattern MASK = Pattern.compile("[0-9]{6}[*]{6}[0-9]{4}");
  private static final int USUAL_DAYS = 7;

  private final long projectId;
  private final Gate gate;
  private final Journal journal;
  private final Clock clock;
  private final Optional<CardKey> cards;
  private final DuplicateRadar radar;
  private final InFlight flights = new InFlight();
  private final Supplier<Actor> person;

  /** A desk that knows cards by 6+4 only and looks back a week for duplicates. */
  public Desk(long projectId, Gate gate, Journal journal, Clock clock) {
    this(projectId, gate, journal, clock, Optional.empty(), USUAL_DAYS);
  }

  /** A desk at which nobody has said who they are. */
  public Desk(
      long projectId, Gate gate, Journal journal, Clock clock, Optional<CardKey> cards, int days) {
    this(projectId, gate, journal, clock, cards, days, () -> Actors.SOMEBODY);
  }

  /**
   * A desk for one project at one Gate.
   *
   * @param cards tells card numbers apart; it stays the caller's to wipe
   * @param days how many days back a likely duplicate is looked for
   * @param person who sits at it; asked anew for each entry
   */
  public Desk(
      long projectId,
      Gate gate,
      Journal journal,
      Clock clock,
      Optional<CardKey> cards,
      int days,
      Supplier<Actor> person) {
    this.person = person;
    this.projectId = projectId;
    this.gate = gate;
    this.journal = journal;
    this.clock = clock;
    this.cards = cards;
    this.radar = new DuplicateRadar(projectId, journal, clock, days);
  }

  /**
   * What a payment would likely repeat, the likeliest first, and what was paid to its payee on this
   * day where both are more than one payment may be of. A strong one is sent only with a reason
   * under {@code duplicate}, given in sight of all strong ones; {@link #submit} looks again in the
   * transaction that records it.
   */
  public List<Duplicate> duplicates(Submission submission) {
    PaymentKey key = new PaymentKey(projectId, submission.id());
    return radar.look(
        RecordedFactory.event(
            clock.instant(), submission, RecordedFactory.request(key, submission), cards),
        RecordedFactory.refund(submission),
        submission.draft().limit());
  }

  /**
   * Records and sends a payment.
   *
   * @return the payment as it stands after the reply, or after there was none
   * @throws SubmitException if it was not sent, or the outcome could not be written
   */
  public Payment submit(Submission submission) {
    if (submission.draft().operation().link()) {
      throw new IllegalArgumentException("a link is made, not sent");
    }
    new SubmissionValidator(submission).pass();
    requireNoHold();
    PaymentKey key = new PaymentKey(projectId, submission.id());
    String ref = RecordedFactory.ref(submission);
    enter(ref);
    try {
      JsonObject request = RecordedFactory.whole(key, submission);
      record(key, submission, request, Optional.empty());
      return send(key, ref, new GateRequest(submission.draft().operation().path(), request));
    } finally {
      flights.leave(ref);
    }
  }

  /**
   * Records a row of a batch, which {@link #sendAgain} sends later.
   *
   * @throws SubmitException if it was not recorded
   */
  public Payment record(Submission submission, BatchPlace place) {
    new SubmissionValidator(submission).pass();
    requireNoHold();
    PaymentKey key = new PaymentKey(projectId, submission.id());
    return record(key, submission, RecordedFactory.whole(key, submission), Optional.of(place));
  }

  /**
   * Takes back for ever what was recorded and surely never sent.
   *
   * @param reason why, in the person's words
   * @throws SubmitException if it may have been sent, or it could not be kept
   */
  public Payment withdraw(PaymentKey key, String ref, String reason) {
    SubmissionValidator.noCardNumber(reason, Optional.empty());
    if (reason.isBlank()) {
      throw new SubmitException(Message.of("submit.withdraw-reason"));
    }
    enter(ref);
    try {
      return journal.write(
          key,
          person.get(),
          now -> {
            SendingAgain.requireUnsent(now.payment(), ref);
            return new Decided.Events(
                List.of(new PaymentEvent.Withdrawn(clock.instant(), ref, reason.strip())));
          });
    } catch (Journal.JournalException e) {
      throw RecordedFactory.notKept(e);
    } finally {
      flights.leave(ref);
    }
  }

  /**
   * Sends what was recorded but surely never reached the Gate: same payment ID, same request.
   *
   * @param card asked from the clerk again where the request has one; it stays the caller's to wipe
   * @throws SubmitException if it may have been sent, the card is another one, or the outcome could
   *     not be written
   */
  public Payment sendAgain(PaymentKey key, String ref, Optional<CardNumber> card) {
    return sendAgain(key, ref, card, Optional.empty());
  }

  /**
   * Sends again, under the same payment ID and with the same request, what surely never reached the
   * Gate, or, by a person's decision, what the Gate denied often and long enough to know ({@link
   * Absence}). Any message about it takes the permission away, up to the moment of sending.
   *
   * @param card asked from the clerk again where the request has one; it stays the caller's to wipe
   * @param decision needed where the outcome of an earlier attempt is unknown
   * @throws SubmitException if it must not be sent, the card is another one, or the outcome could
   *     not be written
   */
  public Payment sendAgain(
      PaymentKey key, String ref, Optional<CardNumber> card, Optional<ResendDecision> decision) {
    decision.ifPresent(made -> SubmissionValidator.noCardNumber(made.reason(), card));
    requireNoHold();
    enter(ref);
    try {
      Payment payment =
          journal
              .find(key)
              .orElseThrow(() -> new SubmitException(Message.of("submit.no-such", ref)));
      SendingAgain.events(payment, ref, decision, clock.instant());
      PaymentEvent.Recorded recorded = recorded(payment, ref);
      JsonObject request = withCard(recorded, card);
      sending(
          () ->
              journal.write(
                  key,
                  person.get(),
                  now ->
                      new Decided.Events(
                          SendingAgain.events(
                              now.payment().orElseThrow(), ref, decision, clock.instant()))));
      return outcome(key, ref, new GateRequest(recorded.path(), request));
    } finally {
      flights.leave(ref);
    }
  }

  /**
   * At start, before anything is sent: marks what was being sent when the program ended as unknown.
   *
   * @return the payments so marked
   */
  public List<Payment> recover() {
    return journal.sending(projectId).stream()
        .flatMap(key -> journal.find(key).stream())
        .flatMap(p -> interrupted(p).stream())
        .toList();
  }

  /** How many operations are on their way just now. */
  public int inFlight() {
    return flights.count();
  }

  /**
   * Takes nothing more and waits for what is in flight.
   *
   * @return whether all of it ended in time; what did not is unknown after the next start
   */
  public boolean close(Duration patience) throws InterruptedException {
    return flights.close(patience);
  }

  private void requireNoHold() {
    RecordedFactory.requireNoHold(journal, projectId);
  }

  private void enter(String ref) {
    if (!flights.enter(ref)) {
      throw new SubmitException(
          Message.of(flights.closed() ? "submit.closing" : "submit.in-flight", ref));
    }
  }

  private static void refundable(Optional<Payment> payment, Submission submission) {
    Optional<RefundLedger> ledger = payment.map(RefundLedger::of);
    Optional<Money> left = ledger.flatMap(RefundLedger::remaining);
    boolean stale = submission.seen().left().isPresent() && !submission.seen().left().equals(left);
    ledger
        .flatMap(l -> l.refusal(submission.draft().amount()))
        .or(() -> left.filter(_ -> stale).map(m -> Message.of("refund.changed", m)))
        .ifPresent(
            refusal -> {
              throw new SubmitException(refusal);
            });
  }

  private Payment record(
      PaymentKey key, Submission submission, JsonObject request, Optional<BatchPlace> place) {
    PaymentEvent.Recorded made = RecordedFactory.event(clock.instant(), submission, request, cards);
    PaymentEvent.Recorded event = place.map(made::in).orElse(made);
    boolean refund = RecordedFactory.refund(submission);
    return RecordedFactory.kept(
        journal,
        key,
        person.get(),
        event,
        radar.guarded(
            event,
            refund,
            now -> {
              if (refund) {
                refundable(now.payment(), submission);
              }
              DuplicateRadar.pass(event, now.similar(), submission);
            }));
  }

  private Payment send(PaymentKey key, String ref, GateRequest request) {
    sending(
        () ->
            journal.write(
                key, Actors.DESK, Decision.events(new PaymentEvent.Sending(clock.instant(), ref))));
    return outcome(key, ref, request);
  }

  private static void sending(Runnable note) {
    try {
      note.run();
    } catch (Journal.JournalException e) {
      throw RecordedFactory.notKept(e);
    }
  }

  private Payment outcome(PaymentKey key, String ref, GateRequest request) {
    PaymentEvent outcome = outcome(ref, post(request));
    try {
      return journal.write(key, heardFrom(outcome), Decision.events(outcome));
    } catch (Journal.JournalException e) {
      throw SubmitException.sent(Message.of("submit.outcome-not-kept", ref), e);
    }
  }

  private static Actor heardFrom(PaymentEvent outcome) {
    return outcome instanceof PaymentEvent.Unanswered ? Actors.DESK : Actors.GATE;
  }

  private GateReply post(GateRequest request) {
    try {
      return gate.send(request);
    } catch (RuntimeException e) {
      return new GateReply.Unanswered(
          GateReply.Why.BROKEN, e.getClass().getSimpleName(), Duration.ZERO);
    }
  }

  private PaymentEvent outcome(String ref, GateReply reply) {
    Instant now = clock.instant();
    return switch (reply) {
      case GateReply.Accepted a -> new PaymentEvent.Accepted(now, ref, a.requestId(), a.took());
      case GateReply.Refused r ->
          new PaymentEvent.Refused(now, ref, r.httpStatus(), r.code(), r.message(), r.errors());
      case GateReply.Unanswered u -> new PaymentEvent.Unanswered(now, ref, u.why(), u.detail());
    };
  }

  private static PaymentEvent.Recorded recorded(Payment payment, String ref) {
    return payment.events().stream()
        .flatMap(e -> e instanceof PaymentEvent.Recorded r ? Stream.of(r) : Stream.empty())
        .filter(r -> r.ref().equals(ref))
        .findFirst()
        .orElseThrow(() -> new SubmitException(Message.of("submit.no-such", ref)));
  }

  private JsonObject withCard(PaymentEvent.Recorded recorded, Optional<CardNumber> card) {
    Optional<String> place = recorded.parties().path(Role.CARD, recorded.request());
    Optional<String> mask = recorded.party(Role.CARD);
    if (place.isEmpty() || mask.isEmpty()) {
      if (MASK.matcher(recorded.payee()).find()) {
        throw new SubmitException(Message.of("submit.not-whole", "card"));
      }
      return recorded.request();
    }
    CardNumber number =
        card.orElseThrow(() -> new SubmitException(Message.of("submit.card-again", mask.get())));
    if (!number.masked().equals(mask.get())) {
      throw new SubmitException(Message.of("submit.other-card", mask.get(), number.masked()));
    }
    if (otherTag(recorded, number)) {
      throw new SubmitException(Message.of("submit.other-digits", mask.get()));
    }
    return recorded.request().with(place.get(), new JsonValue.Secret(number));
  }

  /** Of a record made with another key, or with none, only 6+4 can be compared. */
  private boolean otherTag(PaymentEvent.Recorded recorded, CardNumber number) {
    Optional<CardTag> tag = cards.map(key -> key.tag(number));
    return tag.isPresent()
        && recorded
            .card()
            .filter(kept -> kept.key().equals(tag.get().key()) && !kept.equals(tag.get()))
            .isPresent();
  }

  private Optional<Payment> interrupted(Payment payment) {
    List<PaymentEvent> events =
        Fold.attempts(payment.events()).stream()
            .filter(SendHistory::dangling)
            .<PaymentEvent>map(
                a ->
                    new PaymentEvent.Unanswered(
                        clock.instant(), a.recorded().ref(), GateReply.Why.INTERRUPTED, ""))
            .toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(journal.write(payment.key(), Actors.DESK, Decision.events(events)));
  }
}
