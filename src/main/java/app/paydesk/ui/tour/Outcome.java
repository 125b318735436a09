package app.paydesk.ui.tour;

import app.paydesk.journal.PaymentRow;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a leg ended, against how it had to. */
record Outcome(Leg leg, Payment payment, Payment.OperationState operation) {
  static Outcome of(Leg leg, PaymentRow row, Payment payment) {
    return new Outcome(leg, payment, payment.operation(row.ref()).orElseThrow());
  }

  /** One line for a program. */
  JsonObject line() {
    return JsonObject.empty()
        .with("payment_id", payment.key().id().value())
        .with("operation", leg.operation())
        .with("status", operation.status().orElse(""))
        .with("callbacks", callbacks());
  }

  /** What is not as it has to be, in a sentence each. */
  List<String> faults() {
    Leg.End end = leg.end();
    List<String> faults = new ArrayList<>();
    if (operation.standing() != end.standing() || !operation.code().equals(end.code())) {
      faults.add(leg.name() + " ended " + operation.standing() + ", code " + operation.code());
    }
    if (callbacks() == 0) {
      faults.add(leg.name() + " ended without a callback");
    }
    if (end.payment().isPresent() && !end.payment().equals(payment.status())) {
      faults.add(leg.name() + " leaves its payment " + payment.status().orElse("without a word"));
    }
    Optional<Long> left = payment.sum().map(sum -> sum.minor());
    if (end.left().isPresent() && !end.left().equals(left)) {
      faults.add(leg.name() + " leaves " + left.orElse(-1L) + " minor units");
    }
    return faults;
  }

  /** Signed callbacks that told of the operation. */
  private long callbacks() {
    return payment.events().stream()
        .filter(
            event ->
                event instanceof PaymentEvent.Reported reported
                    && reported.source() == PaymentEvent.Source.CALLBACK
                    && operation.operationId().isPresent()
                    && reported
                        .message()
                        .operation()
                        .flatMap(o -> o.id())
                        .equals(operation.operationId()))
        .count();
  }
}
