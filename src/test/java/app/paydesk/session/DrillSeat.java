package app.paydesk.session;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.CallbackListener;
import app.paydesk.callback.listen.ListenerLimits;
import app.paydesk.desk.Desk;
import app.paydesk.desk.status.Resolver;
import app.paydesk.drill.CountedGate;
import app.paydesk.drill.DeclineEndsArchive;
import app.paydesk.drill.GullibleArchive;
import app.paydesk.drill.HastyArchive;
import app.paydesk.drill.LateRecord;
import app.paydesk.drill.Mutation;
import app.paydesk.drill.RefusingGate;
import app.paydesk.drill.ResendingGate;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateClient;
import app.paydesk.gate.wire.Timeouts;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteArchive;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Archive;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.method.Methods;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Where the clerk of the drill sits: the session of the console, or the same parts with a mutation
 * between them.
 */
public record DrillSeat(
    long projectId,
    Desk desk,
    Journal journal,
    Archive archive,
    ChangeFeed changes,
    Closeable whole)
    implements AutoCloseable {

  public static DrillSeat open(Path home, String name, Mutation mutation, Clock clock)
      throws Exception {
    Profile profile = new ProfileStore(home, clock).find(name).orElseThrow();
    Keys keys = new Vault(home).unlock(profile, new char[0]);
    return mutation == Mutation.NONE
        ? session(home, profile, keys, clock)
        : mutant(home, profile, keys, clock, mutation);
  }

  private static DrillSeat session(Path home, Profile profile, Keys keys, Clock clock)
      throws Exception {
    Session session =
        new Session(
            home,
            profile,
            keys,
            Methods.installed(),
            Duration.ofSeconds(1),
            clock,
            () -> clock.millis() * 1_000_000);
    session.begin();
    session
        .ears()
        .problem()
        .ifPresent(why -> System.err.println("The drill's listener is deaf: " + why));
    return new DrillSeat(
        profile.projectId(),
        session.desk(),
        session.journal(),
        session.archive(),
        session.changes(),
        session::close);
  }

  private static DrillSeat mutant(
      Path home, Profile profile, Keys keys, Clock clock, Mutation mutation) throws Exception {
    ChangeFeed changes = new ChangeFeed();
    ScheduledExecutorService scheduler =
        Executors.newScheduledThreadPool(32, Thread.ofVirtual().factory());
    HistoryDatabase history = HistoryFile.open(home, profile, changes);
    Journal journal = new SqliteJournal(history);
    Archive archive = new SqliteArchive(history);
    GateClient client = new GateClient(profile.gate(), keys.gate(), Timeouts.usual());
    Gate counted = new CountedGate(client, home);
    Gate gate = counted;
    Archive kept = archive;
    Journal recorded = journal;
    switch (mutation) {
      case NONE, CONTROL -> {}
      case RESEND -> gate = new ResendingGate(counted, false);
      case RESEND_AS_NEW -> gate = new ResendingGate(counted, true);
      case ANSWER_BEFORE_COMMIT -> kept = new HastyArchive(archive, scheduler);
      case SEND_BEFORE_RECORD -> recorded = new LateRecord(journal);
      case DECLINE_ENDS_OPEN -> kept = new DeclineEndsArchive(archive);
      case UNSIGNED_MEMBERS_COUNT -> kept = new GullibleArchive(archive);
      case HTML_403_REFUSES -> gate = new RefusingGate(counted);
    }
    Inbox inbox = new Inbox(profile.projectId(), keys.gate(), kept, clock);
    inbox.recover();
    CallbackListener listener = new CallbackListener(profile.listen(), inbox, ListenerLimits.USUAL);
    listener.start();
    Desk desk =
        new Desk(
            profile.projectId(),
            gate,
            recorded,
            clock,
            Optional.of(keys.cards()),
            profile.duplicateDays());
    desk.recover();
    new Resolver(profile.projectId(), client, journal, clock, () -> clock.millis() * 1_000_000)
        .start(scheduler);
    return new DrillSeat(
        profile.projectId(),
        desk,
        journal,
        archive,
        changes,
        () -> {
          try (keys;
              history;
              client;
              scheduler;
              listener) {
            desk.close(Duration.ofSeconds(35));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
