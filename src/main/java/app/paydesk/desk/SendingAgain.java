package app.paydesk.desk;

import app.paydesk.desk.submission.SubmitException;
import app.paydesk.payment.NotFoundEvidence;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentState;
import app.paydesk.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what was recorded before may go out now, and what is noted before it does. */
final class SendingAgain {
  private SendingAgain() {}

  /**
   * The events that stand before the POST.
   *
   * @throws SubmitException if it may have been sent and the evidence or the decision falls short
   */
  static List<PaymentEvent> events(
      Payment payment, String ref, Optional<ResendDecision> decision, Instant now) {
    PaymentEvent.Sending sending = new PaymentEvent.Sending(now, ref);
    Optional<PaymentState> standing = payment.operation(ref).map(Payment.OperationState::standing);
    if (standing.filter(PaymentState.RECORDED::equals).isPresent()) {
      return List.of(sending);
    }
    if (standing.filter(PaymentState.WITHDRAWN::equals).isPresent()) {
      throw new SubmitException(Message.of("submit.withdrawn", ref));
    }
    Optional<NotFoundEvidence> absence = NotFoundEvidence.of(payment, ref);
    if (decision.isEmpty() || standing.filter(PaymentState.UNKNOWN::equals).isEmpty()) {
      throw new SubmitException(Message.of("submit.maybe-sent", ref));
    }
    if (absence.filter(NotFoundEvidence::enough).isEmpty()) {
      throw new SubmitException(
          Message.of(
              "again.evidence",
              ref,
              NotFoundEvidence.LEAST_CHECKS,
              NotFoundEvidence.LEAST_TIME.toMinutes(),
              absence.map(NotFoundEvidence::checks).orElse(0)));
    }
    require(payment, decision.get());
    return List.of(
        new PaymentEvent.Resent(
            now,
            ref,
            decision.get().reason().strip(),
            absence.get().checks(),
            absence.get().time()),
        sending);
  }

  /**
   * @throws SubmitException if it may have been sent, or was withdrawn before
   */
  static void requireUnsent(Optional<Payment> payment, String ref) {
    Payment.OperationState operation =
        payment
            .flatMap(known -> known.operation(ref))
            .orElseThrow(() -> new SubmitException(Message.of("submit.no-such", ref)));
    if (operation.standing() == PaymentState.WITHDRAWN) {
      throw new SubmitException(Message.of("submit.withdrawn", ref));
    }
    if (operation.standing() != PaymentState.RECORDED) {
      throw new SubmitException(Message.of("submit.withdrawable", ref));
    }
  }

  private static void require(Payment payment, ResendDecision decision) {
    String id = payment.key().id().value();
    if (!decision.typed().strip().equals(id)) {
      throw new SubmitException(Message.of("again.typed", id));
    }
    if (decision.reason().isBlank()) {
      throw new SubmitException(Message.of("again.reason"));
    }
  }
}
