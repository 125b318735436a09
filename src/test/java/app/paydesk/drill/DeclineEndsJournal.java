package app.paydesk.drill;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;

/** The mutation that takes a declined operation for the end of its payment. */
public final class DeclineEndsJournal extends PassingJournal {
  private static final String DECLINE = "decline";

  /** Tells {@code journal} of ends where there are none. */
  public DeclineEndsJournal(Journal journal) {
    super(journal);
  }

  @Override
  protected Decided changed(Decided decided, Subject subject, Snapshot now) {
    return subject instanceof Subject.OfPayment(PaymentKey key)
            && decided instanceof Decided.Callback(Delivery d, Optional<Decided.Change> change)
        ? new Decided.Callback(d, change.map(c -> ended(c, key, now.payment())))
        : decided;
  }

  private static Decided.Change ended(
      Decided.Change change, PaymentKey key, Optional<Payment> before) {
    PaymentEvent.Reported event = change.event();
    CallbackMessage message = event.message();
    boolean declined =
        message
            .operation()
            .flatMap(CallbackMessage.Operation::status)
            .filter(DECLINE::equals)
            .isPresent();
    if (!declined || message.merchantRefundId().isPresent()) {
      return change;
    }
    PaymentEvent.Reported end =
        new PaymentEvent.Reported(
            event.at(), event.source(), withStatus(message), event.delivery());
    return new Decided.Change(end, Fold.after(key, before, List.of(end)));
  }

  private static CallbackMessage withStatus(CallbackMessage m) {
    return new CallbackMessage(
        m.projectId(),
        m.paymentId(),
        m.paymentType(),
        Optional.of(DECLINE),
        m.paymentDate(),
        m.sum(),
        m.description(),
        m.merchantRefundId(),
        m.account(),
        m.operation(),
        m.redirect(),
        m.errors());
  }
}
