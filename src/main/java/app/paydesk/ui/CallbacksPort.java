package app.paydesk.ui;

import app.paydesk.callback.tools.CallbackDesk;
import app.paydesk.gate.signing.SignatureCheck;
import app.paydesk.journal.list.Archive;
import app.paydesk.json.JsonObject;
import app.paydesk.ui.control.FxHop;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the callbacks stand on. */
public interface CallbacksPort extends ScreenPort {
  Archive archive();

  /** What is done with callbacks; may wait. */
  CallbackDesk callbacks();

  /** Checks a body with the profile's secret. */
  Function<JsonObject, SignatureCheck> signatures();

  /** How the listener is doing; quick to ask. */
  Supplier<ListenerState> listener();

  Clock clock();

  FxHop hop();
}
