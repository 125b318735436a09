package app.paydesk.ui;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.method.Methods;
import app.paydesk.payment.PaymentKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the list of what needs attention stands on. */
public interface AttentionPort extends ScreenPort {
  Methods methods();

  Journal journal();

  Archive archive();

  /** When the Gate is asked for a payment next, where it is; quick to ask. */
  Function<PaymentKey, Optional<Instant>> nextCheck();

  Clock clock();

  /** How the listener is doing; quick to ask. */
  Supplier<ListenerState> listener();

  /** Who sits at this desk; quick to ask. */
  Supplier<Actor> person();
}
