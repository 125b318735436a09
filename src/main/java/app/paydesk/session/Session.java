package app.paydesk.session;

import app.paydesk.batch.BatchDesk;
import app.paydesk.batch.BatchRun;
import app.paydesk.batch.BatchWorker;
import app.paydesk.callback.doctor.OtherKeys;
import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.inbox.StoredCards;
import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.desk.Desk;
import app.paydesk.desk.LinkDesk;
import app.paydesk.desk.bank.BankDesk;
import app.paydesk.desk.status.AfterRestore;
import app.paydesk.desk.status.Resolver;
import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.gate.wire.PaymentPage;
import app.paydesk.history.sqlite.CardSweeps;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.journal.Actor;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.BankFile;
import app.paydesk.profile.DeskPerson;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.sandbox.SandboxConfig;
import app.paydesk.sandbox.SandboxServer;
import app.paydesk.trace.StartTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One profile at work: its history, Gate, desk and listener, and for the sandbox the Gate itself.
 * Opened from the ground up, closed the other way round.
 */
public final class Session implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);
  private static final Duration PATIENCE = Duration.ofSeconds(35);

  private volatile Profile profile;
  private volatile Actor person;
  private final CloseStack parts;
  private final Clock clock;
  private final SigningKey key;
  private final HistoryDatabase history;
  private final Journal journal;
  private final ProfileNotes notes;
  private final Archive archive;
  private final ChangeFeed changes = new ChangeFeed();
  private final ScheduledExecutorService scheduler =
      Executors.newScheduledThreadPool(32, Thread.ofVirtual().name("session-", 0).factory());
  private final Inbox inbox;
  private final CallbackReception ears;
  private final Desk desk;
  private final Optional<LinkDesk> links;
  private final Resolver resolver;
  private final BankDesk banks;
  private final AfterRestore afterRestore;
  private final CardSweeps cardSweeps;
  private final BatchDesk batches;
  private final BatchRun batchRun;
  private final BatchWorker batchWorker;

  /**
   * Opens a profile that does nothing yet of its own accord: see {@link #begin}.
   *
   * @param keys the session's to close, also where it cannot be opened
   */
  public static Session open(Path home, Profile profile, Keys keys, SessionParts parts)
      throws IOException {
    try (CloseStack opened = new CloseStack()) {
      opened.opened(keys);
      return new Session(home, profile, keys, parts, opened);
    }
  }

  private Session(Path home, Profile profile, Keys keys, SessionParts parts, CloseStack opened)
      throws IOException {
    Clock clock = parts.clock();
    this.clock = clock;
    this.key = keys.gate();
    this.person = DeskPerson.of(home);
    this.history = opened.opened(HistoryFile.open(home, profile, changes));
    opened.opened(scheduler::shutdownNow);
    StartTrace.ended("history");
    this.journal = parts.journals().apply(history);
    this.archive = new SqliteArchive(history);
    this.notes = new ProfileNotes(journal, this::person, clock);
    notes.note(profile);
    this.inbox = new Inbox(profile.projectId(), key, journal, archive, clock);
    this.ears = opened.opened(new CallbackReception(home, profile, key, inbox, changes, parts));
    inbox.recover();
    StartTrace.ended("inbox");
    if (profile.environment() == Environment.SANDBOX) {
      ears.start(); // its Gate goes on with callbacks at once
    }
    Optional<SandboxServer> sandbox = embedded(home, profile, parts);
    sandbox.ifPresent(opened::opened);
    StartTrace.ended("sandbox");
    this.profile =
        sandbox.map(gate -> profile.at(gate.address()).paidAt(gate.paymentPage())).orElse(profile);
    GateLine gate = parts.gates().apply(this.profile, key);
    opened.opened(gate.client());
    StartTrace.ended("Gate line");
    this.desk =
        new Desk(
            profile.projectId(),
            gate.sending(),
            journal,
            clock,
            Optional.of(keys.cards()),
            profile.duplicateDays(),
            this::person);
    opened.opened(this::finishSending);
    this.links =
        this.profile
            .paymentPage()
            .map(page -> new PaymentPage(page, key))
            .map(page -> new LinkDesk(profile.projectId(), page, journal, clock, this::person));
    this.resolver = new Resolver(profile.projectId(), gate.status(), journal, clock, parts.nanos());
    this.banks =
        new BankDesk(profile.projectId(), gate.banks(), new BankFile(home, profile), clock);
    this.afterRestore =
        new AfterRestore(
            profile.projectId(),
            resolver,
            journal,
            clock,
            profile.environment() == Environment.SANDBOX);
    this.cardSweeps = new CardSweeps(history, key, new StoredCards(key)::swept);
    this.batches = new BatchDesk(profile.projectId(), journal, clock, this::person, keys.cards());
    this.batchRun = new BatchRun(profile.projectId(), desk, journal, batches, clock, keys.cards());
    desk.recover();
    StartTrace.ended("desk");
    opened.opened(scheduler::shutdown);
    this.batchWorker = opened.opened(new BatchWorker(batches, batchRun, changes::changed));
    this.parts = opened.kept();
  }

  /** Opens a profile and begins its work. */
  public static Session begun(Path home, Profile profile, Keys keys, SessionParts parts)
      throws IOException {
    Session session = open(home, profile, keys, parts);
    session.begin();
    return session;
  }

  /** Listens for callbacks, as soon as the port is free, and asks for what is open. */
  public void begin() {
    listen();
    var _ =
        scheduler.scheduleWithFixedDelay(
            ears::again,
            CallbackReception.AGAIN.toSeconds(),
            CallbackReception.AGAIN.toSeconds(),
            TimeUnit.SECONDS);
    resolver.start(scheduler);
    afterRestore.start(scheduler);
    var _ = scheduler.submit(this::sweepCards);
  }

  /** Listens for callbacks and does nothing else; where that cannot be, {@link #ears} say why. */
  public void listen() {
    ears.start();
  }

  /** A piece after the other, with time between for callbacks and payments. */
  private void sweepCards() {
    try {
      if (cardSweeps.step()) {
        var _ = scheduler.schedule(this::sweepCards, 50, TimeUnit.MILLISECONDS);
      }
    } catch (RejectedExecutionException e) {
      LOG.debug("The sweep of older callbacks goes on at the next start");
    } catch (RuntimeException e) {
      LOG.warn("The sweep of older callbacks waits for the next start: {}", e.getMessage());
    }
  }

  private Optional<SandboxServer> embedded(Path home, Profile profile, SessionParts parts)
      throws IOException {
    if (profile.environment() != Environment.SANDBOX) {
      return Optional.empty();
    }
    Path ledger = home.resolve("sandbox").resolve("ledger.jsonl");
    Files.createDirectories(ledger.getParent());
    SandboxServer server =
        new SandboxServer(
            SandboxConfig.embedded(
                    profile.projectId(),
                    key,
                    () -> Optional.of(ears.address()),
                    parts.methods(),
                    scheduler)
                .withLedger(ledger)
                .withPace(parts.pace()));
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
    return Optional.of(server);
  }

  public Profile profile() {
    return profile;
  }

  /** Goes on under what was agreed anew; the project and its places stay. */
  public void agree(Profile changed) {
    profile = changed.at(profile.gate()).receiving(profile.listen());
    notes.note(profile);
  }

  /**
   * Receives callbacks at another place from now on; what is being sent goes on untouched.
   *
   * @param typed password of the key store; without one, that which is kept is used
   * @throws ListenerException if nothing can listen there; the place of before is taken again
   */
  public void receive(Profile changed, Optional<char[]> typed) throws ListenerException {
    ears.turn(changed, typed);
    profile = profile.receiving(changed.listen());
    notes.note(profile);
  }

  /** Receives the callbacks of the profile. */
  public CallbackReception ears() {
    return ears;
  }

  public Journal journal() {
    return journal;
  }

  /** The history's file, if another or none is at its path by now. */
  public Optional<Path> fileMoved() {
    return Optional.of(history.file()).filter(_ -> history.moved());
  }

  public Archive archive() {
    return archive;
  }

  public ChangeFeed changes() {
    return changes;
  }

  public Desk desk() {
    return desk;
  }

  /** Plans mass payments and keeps what is decided about them as a whole. */
  public BatchDesk batches() {
    return batches;
  }

  /** Pays the rows of files. */
  public BatchRun batchRun() {
    return batchRun;
  }

  /** Pays files while the desk does other things. */
  public BatchWorker batchWorker() {
    return batchWorker;
  }

  /** Makes links for customers; empty where the profile has no page. */
  public Optional<LinkDesk> links() {
    return links;
  }

  public BankDesk banks() {
    return banks;
  }

  /** Asks the Gate how a payment stands and keeps what is new; waits for its answer. */
  public Resolver.Answer ask(PaymentKey payment) {
    return resolver.ask(payment);
  }

  /** When the Gate is asked for a payment next; empty where it is not asked for. */
  public Optional<Instant> nextCheck(PaymentKey payment) {
    return resolver.nextCheck(payment);
  }

  /** What is done with callbacks. */
  public CallbackDesk callbacks(OtherKeys others) {
    return new CallbackDesk(
        profile,
        key,
        inbox,
        journal,
        archive,
        others,
        () -> ears.health().listener(),
        clock,
        this::person);
  }

  /** Who sits at this desk; whose entry it is until another is called. */
  public Actor person() {
    return person;
  }

  /** What is entered from now on is this person's. */
  public void call(Actor.Person other) {
    person = other;
  }

  /** Checks the signature of a callback with the profile's key. */
  public SignatureCheck check(JsonObject body) {
    return Signature.check(body, key);
  }

  /** Ends what is being sent first, then all parts, the last opened first. */
  @Override
  public void close() {
    parts.close();
  }

  private void finishSending() {
    try {
      if (!desk.close(PATIENCE)) {
        LOG.warn("Some payments were still on their way; they are unknown at the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
