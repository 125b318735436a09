package app.paydesk.payment;

/** What a state means and what to do about it; screens have the words. */
public enum Sentence {
  NOT_SENT,
  UNKNOWN,
  WAITING,
  /** The platform tries again by itself. */
  RETRYING,
  CUSTOMER,
  /** A try was declined and the customer may try once more. */
  CUSTOMER_AGAIN,
  LINK,
  NEEDS_DATA,
  /** The Gate used a word without a public meaning. */
  UNDEFINED,
  SUCCEEDED,
  /** Some of it moved, the rest is still under way. */
  PART_OPEN,
  PART_PAID,
  PART_REFUNDED,
  REFUNDED,
  DECLINED,
  /** Declined, though a try of it is open by what we were told. */
  DECLINED_IN_DOUBT,
  REFUSED,
  /** Refused, though a try of it is open by what we were told. */
  REFUSED_IN_DOUBT,
  EXPIRED,
  WITHDRAWN
}
