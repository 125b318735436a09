package app.paydesk.ui;

import app.paydesk.payment.PaymentKey;

/** Ways from one screen to another. */
public interface Navigator {

  /** To the form of a new payment, as it was left. */
  void newPayment();

  /** To the form of a refund for a payment; {@code operation} is the refund's key. */
  void refund(PaymentKey key, String operation);

  /** To a payment; {@code ref} names the operation to show of it. */
  void payment(PaymentKey key, String ref);

  /** To a callback by its number. */
  void callback(long delivery);
}
