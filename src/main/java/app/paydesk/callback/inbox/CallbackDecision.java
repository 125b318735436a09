package app.paydesk.callback.inbox;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.journal.Decided;
import app.paydesk.journal.Decision;
import app.paydesk.journal.Delivery;
import app.paydesk.journal.Snapshot;
import app.paydesk.payment.Fold;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Decides what a valid callback does to the payment that it names.
 *
 * @param delivery of number 0 where it is new
 * @param source how it came
 * @param keepsRepeat whether a repeat is kept too, and not only answered
 */
record CallbackDecision(
    PaymentKey key,
    Delivery delivery,
    VerifiedBody reading,
    CallbackMessage message,
    PaymentEvent.Source source,
    boolean keepsRepeat)
    implements Decision {

  @Override
  public Decided on(Snapshot now) {
    Optional<Payment> before = now.payment();
    if (Effects.known(before, message)) {
      Delivery repeat = valid(delivery, reading, new CallbackEffect.Repeat());
      return keepsRepeat
          ? new Decided.Callback(repeat, Optional.empty())
          : new Decided.Unkept(repeat);
    }
    PaymentEvent.Reported event =
        new PaymentEvent.Reported(delivery.received(), source, message, OptionalLong.empty());
    Payment after = Fold.after(key, before, List.of(event));
    CallbackEffect effect = Effects.of(before, after, message);
    return new Decided.Callback(
        valid(delivery, reading, effect), Optional.of(new Decided.Change(event, after)));
  }

  static Delivery valid(Delivery d, VerifiedBody reading, CallbackEffect effect) {
    return d.judged(Delivery.Verdict.VALID, reading.detail(), effect);
  }
}
