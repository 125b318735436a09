package app.paydesk.ui;

import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.journal.Actor;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.method.ResponseCodes;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.profile.Profile;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FxHop;
import app.paydesk.words.Words;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the window of one profile stands on; each screen gets its port of it alone.
 *
 * @param person who sits at this desk; quick to ask
 * @param listener how the listener is doing; quick to ask
 * @param signatures checks a body with the profile's secret
 * @param callbacks what is done with callbacks; may wait
 * @param statusCheck asks the Gate how a payment stands and gives it as it stands then; may wait
 * @param nextCheck when the Gate is asked for a payment next, where it is; quick to ask
 * @param sendAgain sends what was recorded before once more
 * @param browser opens an http or https address in the browser; may wait, and throws if it cannot
 * @param codes advice on response codes
 * @param batches what pays files
 * @param home where settings and history are kept
 * @param homeNotices what to know of that folder
 */
public record Desktop(
    Profile profile,
    Methods methods,
    Words words,
    Journal journal,
    Archive archive,
    ChangeFeed changes,
    Supplier<Actor> person,
    Supplier<ListenerState> listener,
    Function<JsonObject, SignatureCheck> signatures,
    CallbackDesk callbacks,
    Optional<Function<PaymentKey, Payment>> statusCheck,
    Function<PaymentKey, Optional<Instant>> nextCheck,
    Optional<Resender> sendAgain,
    BatchServices batches,
    Consumer<URI> browser,
    ResponseCodes codes,
    Clock clock,
    ZoneId zone,
    Path home,
    HomeNotices homeNotices,
    FxHop hop,
    Background background)
    implements AttentionPort,
        PaymentsPort,
        CallbacksPort,
        FormPort,
        BackupPort,
        BatchesPort,
        SearchPort {

  /** The same in another language. */
  public Desktop in(Words other) {
    return new Desktop(
        profile,
        methods,
        other,
        journal,
        archive,
        changes,
        person,
        listener,
        signatures,
        callbacks,
        statusCheck,
        nextCheck,
        sendAgain,
        batches,
        browser,
        codes,
        clock,
        zone,
        home,
        homeNotices,
        hop,
        background);
  }
}
