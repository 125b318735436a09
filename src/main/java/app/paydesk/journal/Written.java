package app.paydesk.journal;

import app.paydesk.payment.Payment;
import java.util.Optional;

/**
 * What was written.
 *
 * @param payment as it stands now, where the subject is one that is known
 * @param callback as it is kept, with its number; of number 0 where it is not kept
 * @param callbacks how many were settled or cleared
 */
public record Written(Optional<Payment> payment, Optional<Delivery> callback, int callbacks) {
  /** Nothing that is worth telling. */
  public static final Written NOTHING = new Written(Optional.empty(), Optional.empty(), 0);

  /** A payment. */
  public static Written of(Optional<Payment> payment) {
    return new Written(payment, Optional.empty(), 0);
  }

  /** A callback. */
  public static Written of(Delivery callback) {
    return new Written(Optional.empty(), Optional.of(callback), 0);
  }

  /** So many callbacks. */
  public static Written of(int callbacks) {
    return new Written(Optional.empty(), Optional.empty(), callbacks);
  }

  /** The payment that was written about. */
  public Payment known() {
    return payment.orElseThrow();
  }
}
