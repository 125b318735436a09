package app.paydesk.ui.newpayment;

import app.paydesk.method.Role;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the history knows under the payment ID in the form: that it is taken, or what is left to
 * refund. Used on one thread.
 */
final class IdLookUp {
  private final FormServices services;
  private final Consumer<PaymentForm> changed;
  private final ReadOnlyObjectWrapper<Optional<RefundFacts>> refund =
      new ReadOnlyObjectWrapper<>(this, "refund", Optional.empty());
  private long asked;

  /**
   * @param changed told when something else than until now is known of a form
   */
  IdLookUp(FormServices services, Consumer<PaymentForm> changed) {
    this.services = services;
    this.changed = changed;
  }

  /** What is known of the payment to refund. */
  ReadOnlyObjectProperty<Optional<RefundFacts>> refundProperty() {
    return refund.getReadOnlyProperty();
  }

  /** Looks up the ID of the form that is shown; only the last look counts. */
  void look(PaymentForm form) {
    long number = ++asked;
    refund.set(Optional.empty());
    changed.accept(form);
    Optional<PaymentId> id = form.id().value();
    if (id.isEmpty()) {
      return;
    }
    PaymentKey key = new PaymentKey(services.profile().projectId(), id.get());
    services
        .background()
        .run(
            () -> services.journal().find(key),
            payment -> {
              if (number == asked) {
                known(form, key, payment);
              }
            },
            _ -> changed.accept(form));
  }

  private void known(PaymentForm form, PaymentKey key, Optional<Payment> payment) {
    if (form.refund()) {
      RefundFacts facts = RefundFacts.of(payment);
      refund.set(Optional.of(facts));
      facts.ledger().remaining().ifPresent(left -> payIn(form, left.currency().code()));
    } else if (payment.isPresent()) {
      form.id().known(key.id());
    }
    changed.accept(form);
  }

  /** Money goes back in the currency it came in. */
  private static void payIn(PaymentForm form, String currency) {
    form.field(Role.CURRENCY).ifPresent(f -> f.textProperty().set(currency));
  }
}
