package app.paydesk.ui;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Journal;
import app.paydesk.method.Methods;
import app.paydesk.method.ResponseCodes;
import app.paydesk.ui.control.FxHop;
import java.time.Clock;
import java.util.function.Supplier;

/** What files of payments stand on. */
public interface BatchesPort extends ScreenPort {
  BatchServices batches();

  Methods methods();

  Journal journal();

  /** Advice on response codes. */
  ResponseCodes codes();

  Clock clock();

  /** Who sits at this desk; quick to ask. */
  Supplier<Actor> person();

  FxHop hop();
}
