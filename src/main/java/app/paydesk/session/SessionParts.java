package app.paydesk.session;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.tools.CallbackIntake;
import app.paydesk.callback.tools.ListenerAndRelay;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.SqliteJournal;
import app.paydesk.journal.Journal;
import app.paydesk.method.Methods;
import app.paydesk.profile.Profile;
import app.paydesk.sandbox.SandboxConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What a session is made of. {@link #usual} is what Paydesk works with; each part can be another
 * one.
 *
 * @param pace time between two steps of a pretended payment
 * @param nanos true time that nobody sets, in nanoseconds from any moment
 * @param gates reaches the Gate of a profile with its key
 * @param intakes receives callbacks
 */
public record SessionParts(
    Methods methods,
    Duration pace,
    Clock clock,
    LongSupplier nanos,
    BiFunction<Profile, SigningKey, GateLine> gates,
    Intakes intakes,
    Function<HistoryDatabase, Journal> journals) {

  /** Makes the ways by which callbacks come in. */
  @FunctionalInterface
  public interface Intakes {
    /**
     * The ways to a place, not yet started.
     *
     * @param password of the place's key store, wiped when what is given is closed
     * @param changed called when the connection to a relay has changed; quick
     */
    CallbackIntake at(
        Profile.Listen place, Inbox inbox, char[] password, Clock clock, Runnable changed);
  }

  /** The installed methods, this computer's time, and the network. */
  public static SessionParts usual() {
    return new SessionParts(
        Methods.installed(),
        SandboxConfig.HUMAN_PACE,
        Clock.system(ZoneId.systemDefault()),
        System::nanoTime,
        GateLine::to,
        ListenerAndRelay::new,
        SqliteJournal::new);
  }

  /** With another time between two steps of a pretended payment. */
  public SessionParts withPace(Duration other) {
    return new SessionParts(methods, other, clock, nanos, gates, intakes, journals);
  }

  /** With another time, and true time that passes as {@code passing} says. */
  public SessionParts withClock(Clock other, LongSupplier passing) {
    return new SessionParts(methods, pace, other, passing, gates, intakes, journals);
  }

  /** With another way to the Gate. */
  public SessionParts withGates(BiFunction<Profile, SigningKey, GateLine> other) {
    return new SessionParts(methods, pace, clock, nanos, other, intakes, journals);
  }

  /** With other ways in for callbacks. */
  public SessionParts withIntakes(Intakes other) {
    return new SessionParts(methods, pace, clock, nanos, gates, other, journals);
  }

  /** With another journal on the history. */
  public SessionParts withJournals(Function<HistoryDatabase, Journal> other) {
    return new SessionParts(methods, pace, clock, nanos, gates, intakes, other);
  }
}
