package app.paydesk.callback.inbox;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.payment.Payment;
import app.paydesk.payment.Payment.OperationState;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.words.Message;
import java.util.Optional;

/** What a valid callback changed, told from the payment before and after it. */
final class Effect {
  static final Message ASIDE = Message.of("effect.aside");
  static final Message NO_PAYMENT = Message.of("effect.no-payment");
  static final Message REPEAT = Message.of("effect.repeat");

  private Effect() {}

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

  static Message of(Optional<Payment> before, Payment after, CallbackMessage message) {
    Optional<OperationState> now = operation(after, message);
    PaymentState stands = now.map(OperationState::standing).orElse(after.standing());
    if (before.isEmpty()) {
      return Message.of("effect.learned", word(stands));
    }
    boolean contradicted = after.flags().contains(Payment.Flag.FINAL_CONTRADICTED);
    if (contradicted && !before.get().flags().contains(Payment.Flag.FINAL_CONTRADICTED)) {
      return Message.of("effect.contradicts", word(stands));
    }
    Optional<OperationState> then = now.flatMap(n -> before.get().operation(n.ref()));
    if (now.isPresent() && then.isEmpty()) {
      return Message.of("effect.added", now.get().type(), word(stands));
    }
    PaymentState stood = then.map(OperationState::standing).orElse(before.get().standing());
    if (stood != stands) {
      return Message.of("effect.changed", word(stood), word(stands));
    }
    return Message.of(stood.settled() ? "effect.late" : "effect.same", word(stands));
  }

  private static Optional<OperationState> operation(Payment payment, CallbackMessage message) {
    Optional<String> id = message.operation().flatMap(CallbackMessage.Operation::id);
    return payment.operations().stream()
        .filter(o -> id.isPresent() && o.operationId().equals(id))
        .findFirst();
  }

  private static String word(PaymentState standing) {
    return "standing-word." + standing;
  }
}
