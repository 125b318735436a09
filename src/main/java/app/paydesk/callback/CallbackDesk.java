package app.paydesk.callback;

import app.paydesk.callback.doctor.Cause;
import app.paydesk.callback.doctor.Diagnosis;
import app.paydesk.callback.doctor.Doctor;
import app.paydesk.callback.doctor.KnownKey;
import app.paydesk.gate.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.payment.Archive;
import app.paydesk.payment.Clearing;
import app.paydesk.payment.Delivery;
import app.paydesk.payment.DeliveryQuery;
import app.paydesk.payment.Journal;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
  private final Archive archive;
  private final Context context;
  private final Supplier<List<KnownKey>> others;
  private final Forwarder forwarder = new Forwarder();
  private final Clock clock;

  /**
   * A desk beside an inbox.
   *
   * @param key stays the caller's to close
   * @param others secrets of other profiles that open without asking; closed here after each use
   */
  public CallbackDesk(
      Profile profile,
      SigningKey key,
      Inbox inbox,
      Journal journal,
      Archive archive,
      Supplier<List<KnownKey>> others,
      Clock clock) {
    this.profile = profile;
    this.key = key;
    this.inbox = inbox;
    this.archive = archive;
    this.context = new Context(profile.projectId(), journal, archive);
    this.others = others;
    this.clock = clock;
  }

  /** Why a callback fails; takes a moment. */
  public Diagnosis why(Delivery delivery) {
    if (delivery.detail().equals(Reading.MASKED_UNPROVEN)) {
      return new Diagnosis(Cause.MASKED, Message.of("doctor.masked"), List.of(), List.of());
    }
    List<KnownKey> secrets = others.get();
    try {
      Doctor doctor =
          new Doctor(new KnownKey(profile.name(), profile.environment().name(), key), secrets);
      return doctor.examine(delivery.body(), context.clues(delivery));
    } finally {
      secrets.forEach(secret -> secret.key().close());
    }
  }

  /** Judges one that was kept aside with today's secret and applies it if it is valid. */
  public Delivery judgeAgain(Delivery delivery) {
    return inbox.judgeAgain(delivery);
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
          valid += inbox.judgeAgain(delivery).verdict() == Delivery.Verdict.VALID ? 1 : 0;
        }
        page = archive.deliveries(query.after(page.getLast().id()));
      }
    }
    return new Again(judged, valid);
  }

  /**
   * Deletes what is kept aside; a trace of it stays.
   *
   * @param before only what was received earlier; empty for all
   */
  public int clearAside(Optional<Instant> before) {
    int cleared = archive.clearAside(profile.projectId(), before, clock.instant());
    inbox.cleared();
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
  public Rehearsal rehearse(byte[] body) {
    return inbox.rehearse(body, context.journal());
  }

  /** Applies a callback that was found in a file, if it is valid; empty if it is not. */
  public Optional<Delivery> bring(Found found) {
    return inbox.bring(found);
  }

  /** Posts the exact bytes to another address. */
  public Forwarder.Forwarded forward(URI to, Delivery delivery) {
    return forwarder.send(to, delivery.body());
  }

  /** Whether test callbacks may be sent: never where real money moves. */
  public boolean mayTest() {
    return profile.environment() != Environment.LIVE;
  }

  /** Sends a signed example to our own listener, for a payment ID of one's choice. */
  public Forwarder.Forwarded test(TestCallback example, String paymentId, URI listener) {
    if (!mayTest()) {
      throw new IllegalStateException("no test callbacks for a live profile");
    }
    byte[] body =
        Json.compact(example.signed(profile.projectId(), paymentId, clock.instant(), key))
            .getBytes(StandardCharsets.UTF_8);
    return forwarder.send(listener, body);
  }
}
