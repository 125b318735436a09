package app.paydesk.batch;

import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.util.Optional;

/**
 * What became of a row of a file.
 *
 * @param payment the payment that it is; empty where it is left out
 * @param operation how that stands
 * @param again whether what the row is for may be paid once more
 */
public record RowOutcome(
    Optional<PaymentKey> payment, Optional<Payment.OperationState> operation, PayAgain again) {

  static RowOutcome leftOut(PayAgain again) {
    return new RowOutcome(Optional.empty(), Optional.empty(), again);
  }

  /** Whether something may become of it yet without a person. */
  public boolean open() {
    return operation
        .filter(o -> !o.standing().settled() && o.standing() != PaymentState.RECORDED)
        .isPresent();
  }
}
