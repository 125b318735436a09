package app.paydesk.callback.inbox;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.journal.CallbackEffect;
import app.paydesk.payment.Payment;
import app.paydesk.payment.Payment.OperationState;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import java.util.Optional;

/** What a valid callback changed, told from the payment before and after it. */
final class Effects {
  private Effects() {}

  /** Whether a callback said exactly this before. */
  static boolean known(Optional<Payment> before, CallbackMessage message) {
    return before.stream()
        .flatMap(payment -> payment.events().stream())
        .anyMatch(
            event ->
                event instanceof PaymentEvent.Reported reported
                    && reported.source() != PaymentEvent.Source.STATUS
                    && reported.message().equals(message));
  }

  static CallbackEffect of(Optional<Payment> before, Payment after, CallbackMessage message) {
    Optional<OperationState> now = operation(after, message);
    PaymentState stands = now.map(OperationState::standing).orElse(after.standing());
    if (before.isEmpty()) {
      return new CallbackEffect.Learned(stands);
    }
    boolean contradicted = after.flags().contains(Payment.Flag.FINAL_CONTRADICTED);
    if (contradicted && !before.get().flags().contains(Payment.Flag.FINAL_CONTRADICTED)) {
      return new CallbackEffect.Contradicts(stands);
    }
    Optional<OperationState> then = now.flatMap(n -> before.get().operation(n.ref()));
    if (now.isPresent() && then.isEmpty()) {
      return new CallbackEffect.Added(now.get().type(), stands);
    }
    PaymentState stood = then.map(OperationState::standing).orElse(before.get().standing());
    if (stood != stands) {
      return new CallbackEffect.Changed(stood, stands);
    }
    return stood.settled() ? new CallbackEffect.Late(stands) : new CallbackEffect.Same(stands);
  }

  private static Optional<OperationState> operation(Payment payment, CallbackMessage message) {
    Optional<String> id = message.operation().flatMap(CallbackMessage.Operation::id);
    return payment.operations().stream()
        .filter(o -> id.isPresent() && o.operationId().equals(id))
        .findFirst();
  }
}
