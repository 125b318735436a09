package app.paydesk.journal;

import app.paydesk.money.Money;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.PaymentState;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the list of payments: an operation with what a table shows of it.
 *
 * @param key the payment
 * @param ref the operation's own name, see {@link Payment.OperationState#ref()}
 * @param operation key such as {@code upi-refund}, or the Gate's word for one made elsewhere
 */
public record PaymentRow(
    PaymentKey key,
    String ref,
    String operation,
    Optional<Money> amount,
    String payee,
    PaymentState standing,
    String status,
    String code,
    Instant created,
    Instant changed) {

  /** The line of an operation. */
  public static PaymentRow of(PaymentKey key, Payment.OperationState o) {
    return new PaymentRow(
        key,
        o.ref(),
        o.operation().orElse(o.type()),
        o.amount(),
        o.payee(),
        o.standing(),
        o.status().orElse(""),
        o.code(),
        o.created(),
        o.changed());
  }
}
