package app.paydesk.drill;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Actor;
import app.paydesk.journal.Actors;
import app.paydesk.journal.Archive;
import app.paydesk.journal.Delivery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The mutation to which a repeat with an unsigned member more is news. */
public final class GullibleArchive extends PassingArchive {
  /** Makes news of repeats before {@code archive} keeps them. */
  public GullibleArchive(Archive archive) {
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
          return applied.change().isEmpty() && before.isPresent()
              ? new Applied(applied.delivery(), news(delivery, payment, before.get()), true)
              : applied;
        });
  }

  private static Optional<Change> news(Delivery delivery, PaymentKey key, Payment before) {
    CallbackMessage message;
    try {
      message = CallbackMessage.read(Json.object(delivery.body()));
    } catch (JsonException e) {
      return Optional.empty();
    }
    PaymentEvent.Reported event =
        new PaymentEvent.Reported(
            delivery.received(),
            PaymentEvent.Source.CALLBACK,
            told(message, Tap.sha256(delivery.body())),
            OptionalLong.empty());
    List<PaymentEvent> events = new ArrayList<>(before.events());
    events.add(event);
    return Optional.of(new Change(event, Fold.fold(key, events)));
  }

  private static CallbackMessage told(CallbackMessage m, String difference) {
    return new CallbackMessage(
        m.projectId(),
        m.paymentId(),
        m.paymentType(),
        m.paymentStatus(),
        m.paymentDate(),
        m.sum(),
        Optional.of(difference),
        m.merchantRefundId(),
        m.account(),
        m.operation(),
        m.redirect(),
        m.errors());
  }
}
