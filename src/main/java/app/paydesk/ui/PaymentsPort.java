package app.paydesk.ui;

import app.paydesk.journal.Journal;
import app.paydesk.journal.list.Archive;
import app.paydesk.method.Methods;
import app.paydesk.method.ResponseCodes;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What the payments stand on. */
public interface PaymentsPort extends ScreenPort {
  Methods methods();

  Journal journal();

  Archive archive();

  /** Asks the Gate how a payment stands and gives it as it stands then; may wait. */
  Optional<Function<PaymentKey, Payment>> statusCheck();

  /** Sends what was recorded before once more. */
  Optional<Resender> sendAgain();

  /** Opens an http or https address in the browser; may wait, and throws if it cannot. */
  Consumer<URI> browser();

  /** Advice on response codes. */
  ResponseCodes codes();

  Clock clock();
}
