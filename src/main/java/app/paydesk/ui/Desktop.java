package app.paydesk.ui;

import app.paydesk.method.Methods;
import app.paydesk.payment.Archive;
import app.paydesk.payment.ChangeFeed;
import app.paydesk.payment.Journal;
import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FxHop;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What the screens of one profile stand on.
 *
 * @param listener how the listener is doing; quick to ask
 * @param home where settings and history are kept
 */
public record Desktop(
    Profile profile,
    Methods methods,
    Words words,
    Journal journal,
    Archive archive,
    ChangeFeed changes,
    Supplier<ListenerState> listener,
    Clock clock,
    ZoneId zone,
    Path home,
    FxHop hop,
    Background background) {

  /** The same in another language. */
  public Desktop in(Words other) {
    return new Desktop(
        profile,
        methods,
        other,
        journal,
        archive,
        changes,
        listener,
        clock,
        zone,
        home,
        hop,
        background);
  }
}
