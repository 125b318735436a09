package app.paydesk.drill;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The mutation that takes a declined operation for the end of its payment. */
public final class DeclineEndsArchive extends PassingArchive {
  private static final String DECLINE = "decline";

  /** Tells {@code archive} of ends where there are none. */
  public DeclineEndsArchive(Archive archive) {
    super(archive);
  }

  @Override
  public Delivery apply(Actor by, Delivery delivery, PaymentKey payment, Application application) {
    return archive.apply(
        Actors.DESK,
        delivery,
        payment,
        (d, before) -> {
          Applied applied = application.on(d, before);
          return new Applied(
              applied.delivery(),
              applied.change().map(c -> ended(c, payment, before)),
              applied.kept());
        });
  }

  private static Change ended(Change change, PaymentKey key, Optional<Payment> before) {
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
    List<PaymentEvent> events = new ArrayList<>(before.map(Payment::events).orElse(List.of()));
    events.add(end);
    return new Change(end, Fold.fold(key, events));
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
