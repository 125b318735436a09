package app.paydesk.session;

import app.paydesk.desk.Desk;
import app.paydesk.drill.CountedGate;
import app.paydesk.drill.DeclineEndsJournal;
import app.paydesk.drill.GullibleJournal;
import app.paydesk.drill.HastyJournal;
import app.paydesk.drill.LateRecord;
import app.paydesk.drill.Mutation;
import app.paydesk.drill.RefusingGate;
import app.paydesk.drill.ResendingGate;
import app.paydesk.gate.wire.Gate;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/** Where the clerk of the drill sits: the session of the console, or one with a mutated part. */
public record DrillSeat(
    long projectId, Desk desk, Journal journal, Archive archive, ChangeFeed changes, Session whole)
    implements AutoCloseable {
  private static final ScheduledExecutorService LATER =
      Executors.newScheduledThreadPool(1, Thread.ofVirtual().factory());

  public static DrillSeat open(Path home, String name, Mutation mutation, Clock clock)
      throws IOException {
    Profile profile = new ProfileStore(home, clock).find(name).orElseThrow();
    Keys keys = new Vault(home).unlock(profile, new char[0]);
    SessionParts parts =
        SessionParts.usual()
            .withPace(Duration.ofSeconds(1))
            .withClock(clock, () -> clock.millis() * 1_000_000);
    return new DrillSeat(Session.begun(home, profile, keys, mutant(home, parts, mutation)));
  }

  private DrillSeat(Session session) {
    this(
        session.profile().projectId(),
        session.desk(),
        session.journal(),
        session.archive(),
        session.changes(),
        session);
    session
        .ears()
        .problem()
        .ifPresent(why -> System.err.println("The drill's listener is deaf: " + why));
  }

  private static SessionParts mutant(Path home, SessionParts parts, Mutation mutation) {
    return switch (mutation) {
      case NONE -> parts;
      case CONTROL -> sending(home, parts, counted -> counted);
      case RESEND -> sending(home, parts, counted -> new ResendingGate(counted, false));
      case RESEND_AS_NEW -> sending(home, parts, counted -> new ResendingGate(counted, true));
      case HTML_403_REFUSES -> sending(home, parts, RefusingGate::new);
      case SEND_BEFORE_RECORD ->
          sending(home, parts, counted -> counted)
              .withJournals(history -> new LateRecord(new SqliteJournal(history)));
      case ANSWER_BEFORE_COMMIT ->
          keeping(home, parts, journal -> new HastyJournal(journal, LATER));
      case DECLINE_ENDS_OPEN -> keeping(home, parts, DeclineEndsJournal::new);
      case UNSIGNED_MEMBERS_COUNT -> keeping(home, parts, GullibleJournal::new);
    };
  }

  private static SessionParts sending(Path home, SessionParts parts, UnaryOperator<Gate> mutated) {
    return parts.withGates(
        (profile, key) -> {
          GateLine line = GateLine.to(profile, key);
          return line.sendingBy(mutated.apply(new CountedGate(line.sending(), home)));
        });
  }

  private static SessionParts keeping(
      Path home, SessionParts parts, UnaryOperator<Journal> mutated) {
    return sending(home, parts, counted -> counted)
        .withJournals(history -> mutated.apply(new SqliteJournal(history)));
  }

  @Override
  public void close() {
    whole.close();
  }
}
