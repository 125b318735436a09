package app.paydesk.drill;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Journal;
import app.paydesk.journal.PassingJournal;
import app.paydesk.journal.Snapshot;
import app.paydesk.journal.Subject;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The mutation to which a repeat with an unsigned member more is news. */
public final class GullibleJournal extends PassingJournal {
  /** Makes news of repeats before {@code journal} keeps them. */
  public GullibleJournal(Journal journal) {
    super(journal);
  }

  @Override
  protected Decided changed(Decided decided, Subject subject, Snapshot now) {
    return subject instanceof Subject.OfPayment(PaymentKey key) && now.payment().isPresent()
        ? switch (decided) {
          case Decided.Callback(Delivery d, Optional<Decided.Change> change)
              when change.isEmpty() ->
              new Decided.Callback(d, news(d, key, now.payment().get()));
          case Decided.Unkept(Delivery d) ->
              new Decided.Callback(d, news(d, key, now.payment().get()));
          case Decided.Callback _,
              Decided.Nothing _,
              Decided.Events _,
              Decided.Settled _,
              Decided.Cleared _,
              Decided.ProfileChanged _,
              Decided.Batch _ ->
              decided;
        }
        : decided;
  }

  private static Optional<Decided.Change> news(Delivery delivery, PaymentKey key, Payment before) {
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
    return Optional.of(
        new Decided.Change(event, Fold.after(key, Optional.of(before), List.of(event))));
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
