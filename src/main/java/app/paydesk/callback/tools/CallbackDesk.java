package app.paydesk.callback.tools;

import app.paydesk.callback.doctor.Cause;
import app.paydesk.callback.doctor.Diagnosis;
import app.paydesk.callback.doctor.Doctor;
import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.inbox.DryRun;
import app.paydesk.callback.inbox.Found;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.relay.Forwarder;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.Subject;
import app.paydesk.journal.VerdictDetail;
import app.paydesk.journal.list.Archive;
import app.paydesk.journal.list.Clearing;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people do with callbacks: ask why one fails, judge again, bring in, pass on, try out. */
public final class CallbackDesk {
  private static final Logger LOG = LoggerFactory.getLogger(CallbackDesk.class);
  private static final int PAGE = 500;
  private static final int MOST_CLEARINGS = 60;
  private static final List<Delivery.Verdict> ASIDE =
      List.of(
          Delivery.Verdict.WRONG_SIGNATURE, Delivery.Verdict.NOT_JSON, Delivery.Verdict.NOT_OURS);

  private final Profile profile;
  private final SigningKey key;
  private final Inbox inbox;
  private final Journal journal;
  private final Archive archive;
  private final CallbackHistory context;
  private final OtherKeys others;
  private final ListenerProbe self;
  private final Forwarder forwarder = new Forwarder();
  private final Clock clock;
  private final Supplier<Actor> person;

  /** A desk at which nobody has said who they are. */
  public CallbackDesk(
      Profile profile,
      SigningKey key,
      Inbox inbox,
      Journal journal,
      Archive archive,
      OtherKeys others,
      Supplier<CallbackListener.Health> listener,
      Clock clock) {
    this(profile, key, inbox, journal, archive, others, listener, clock, () -> Actors.SOMEBODY);
  }

  /**
   * A desk beside an inbox.
   *
   * @param key stays the caller's to close
   * @param others secrets of other profiles; closed here after each use
   * @param listener how our own listener is doing, which test callbacks go to
   * @param person who sits at it; asked anew for each entry
   */
  public CallbackDesk(
      Profile profile,
      SigningKey key,
      Inbox inbox,
      Journal journal,
      Archive archive,
      OtherKeys others,
      Supplier<CallbackListener.Health> listener,
      Clock clock,
      Supplier<Actor> person) {
    this.person = person;
    this.profile = profile;
    this.key = key;
    this.inbox = inbox;
    this.journal = journal;
    this.archive = archive;
    this.context = new CallbackHistory(profile.projectId(), journal, archive);
    this.others = others;
    this.self = new ListenerProbe(listener);
    this.clock = clock;
  }

  /** Why a callback fails; takes a moment. */
  public Diagnosis why(Delivery delivery) {
    return why(delivery, others.open());
  }

  /**
   * The same, with the secret of one more profile, which is shut again at once.
   *
   * @param passphrase the caller's to wipe
   * @throws VaultException if the passphrase is not its own
   */
  public Diagnosis why(Delivery delivery, String profile, char[] passphrase) {
    List<KnownKey> secrets = new ArrayList<>(others.open());
    try {
      secrets.add(others.unlock(profile, passphrase));
    } catch (RuntimeException e) {
      secrets.forEach(secret -> secret.key().close());
      throw e;
    }
    return why(delivery, secrets);
  }

  /** Names of the profiles whose secrets cannot be tried without a passphrase. */
  public List<String> locked() {
    return others.locked();
  }

  private Diagnosis why(Delivery delivery, List<KnownKey> secrets) {
    try {
      if (delivery.verdict() == Delivery.Verdict.TOO_LARGE) {
        return new Diagnosis(Cause.TRUNCATED, Message.of("aside.too-large"), List.of(), List.of());
      }
      if (delivery.detail() instanceof VerdictDetail.Masked) {
        return new Diagnosis(Cause.MASKED, Message.of("doctor.masked"), List.of(), List.of());
      }
      Doctor doctor =
          new Doctor(new KnownKey(profile.name(), profile.environment().name(), key), secrets);
      return doctor.examine(delivery.body(), context.clues(delivery));
    } finally {
      secrets.forEach(secret -> secret.key().close());
    }
  }

  /** Judges one that was kept aside with today's secret and applies it if it is valid. */
  public Delivery judgeAgain(Delivery delivery) {
    Delivery judged = inbox.judgeAgain(delivery, person.get());
    inbox.recount();
    return judged;
  }

  /** Judges all that is kept aside. */
  public Again judgeAllAgain() {
    int judged = 0;
    int valid = 0;
    for (Delivery.Verdict verdict : ASIDE) {
      DeliveryQuery query =
          new DeliveryQuery(
              profile.projectId(),
              "",
              Optional.of(verdict),
              Set.of(),
              Optional.empty(),
              OptionalLong.empty(),
              PAGE);
      List<Delivery> page = archive.deliveries(query);
      while (!page.isEmpty()) {
        for (Delivery delivery : page) {
          judged++;
          valid +=
              inbox.judgeAgain(delivery, person.get()).verdict() == Delivery.Verdict.VALID ? 1 : 0;
        }
        page = archive.deliveries(query.after(page.getLast().id()));
      }
    }
    inbox.recount();
    return new Again(judged, valid);
  }

  /**
   * Deletes what is kept aside; a trace of it stays.
   *
   * @param before only what was received earlier; empty for all
   */
  public int clearAside(Optional<Instant> before) {
    Decided clearing = new Decided.Cleared(profile.projectId(), before, clock.instant());
    int cleared = journal.write(new Subject.OfHistory(), person.get(), _ -> clearing).callbacks();
    inbox.recount();
    LOG.info(
        "{} callbacks of project {} that were kept aside are deleted",
        cleared,
        profile.projectId());
    return cleared;
  }

  /** What was cleared, newest first, a few dozen at most. */
  public List<Clearing> clearings() {
    return archive.clearings(profile.projectId(), MOST_CLEARINGS);
  }

  /** The callback of the same payment that was applied before this one. */
  public Optional<Delivery> previous(Delivery delivery) {
    return context.previous(delivery);
  }

  /** What a body would do, on a copy; nothing is written. */
  public DryRun rehearse(byte[] body) {
    return inbox.rehearse(body, context.journal()::find);
  }

  /** What a stored callback would do if it came now, on a copy; nothing is written. */
  public Replay replay(Delivery stored) {
    Journal journal = context.journal();
    DryRun again = inbox.rehearse(stored, journal::find);
    DryRun first = inbox.rehearse(stored, payment -> context.before(payment, stored));
    boolean same = first.before().map(Payment::events).equals(again.before().map(Payment::events));
    return new Replay(again, same ? Optional.empty() : Optional.of(first));
  }

  /** Applies a callback that was found in a file, if it is valid; empty if it is not. */
  public Optional<Delivery> bring(Found found) {
    return inbox.bring(found, new Actor.Import(person.get().name()));
  }

  /** Posts the exact bytes to another address. */
  public Forwarder.Forwarded forward(URI to, Delivery delivery) {
    return forwarder.send(to, delivery.body());
  }

  /** Whether test callbacks may be sent: never where real money moves. */
  public boolean mayTest() {
    return profile.environment() != Environment.LIVE;
  }

  /**
   * Sends a signed example to our own listener. Its payment ID begins with {@link
   * TestCallback#PREFIX} and is not that of a payment made here, so no such payment can change.
   *
   * @param tail what follows the prefix
   * @throws IllegalArgumentException if that makes no payment ID
   */
  public ListenerProbe.Told test(TestCallback example, String tail) {
    if (!mayTest()) {
      throw new IllegalStateException("no test callbacks for a live profile");
    }
    PaymentKey payment =
        new PaymentKey(profile.projectId(), new PaymentId(TestCallback.PREFIX + tail));
    if (context.journal().find(payment).filter(CallbackDesk::madeHere).isPresent()) {
      return new ListenerProbe.Told(0, Message.of("test.taken", payment.id().value()));
    }
    JsonObject signed =
        example.signed(profile.projectId(), payment.id().value(), clock.instant(), key);
    return self.send(Json.compact(signed).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean madeHere(Payment payment) {
    return payment.events().stream().anyMatch(PaymentEvent.Recorded.class::isInstance);
  }
}
