package app.paydesk.payment;

/** Where an operation stands, in the few kinds that ask for different deeds. */
public enum PaymentState {
  /** On disk, surely not sent. */
  RECORDED(false),
  /** Sent, perhaps; nobody knows yet. */
  UNKNOWN(false),
  /** The Gate has it and works on it. */
  WAITING(false),
  /** The customer has to act. */
  AWAITING_CUSTOMER(false),
  /** The provider asks for data before it goes on. */
  NEEDS_DATA(false),
  /** Done, money moved. */
  SUCCEEDED(true),
  /** Some of the money moved, the rest did not and will not. */
  PART_PAID(true),
  /** Done, and some of it given back. */
  PART_REFUNDED(true),
  /** Done and all of it given back. */
  REFUNDED(true),
  /** Tried and declined, no money moved. */
  DECLINED(true),
  /** The Gate refused the request, nothing was started. */
  REFUSED(true),
  /** A link ran out and, as far as we know, was not used. */
  EXPIRED(true),
  /** Recorded, surely not sent, and a person decided that it never will be. */
  WITHDRAWN(true);

  private final boolean settled;

  PaymentState(boolean settled) {
    this.settled = settled;
  }

  /** Whether money has moved, wherever it is now. */
  public boolean moved() {
    return switch (this) {
      case SUCCEEDED, PART_PAID, PART_REFUNDED, REFUNDED -> true;
      case RECORDED,
          UNKNOWN,
          WAITING,
          AWAITING_CUSTOMER,
          NEEDS_DATA,
          DECLINED,
          REFUSED,
          EXPIRED,
          WITHDRAWN ->
          false;
    };
  }

  /** Whether it was tried, or asked for, and no money moved. */
  public boolean failed() {
    return this == DECLINED || this == REFUSED;
  }

  /** The one word for it that scripts read, such as {@code part-paid}. */
  public String word() {
    return switch (this) {
      case RECORDED -> "not-sent";
      case UNKNOWN -> "unknown";
      case WAITING -> "waiting";
      case AWAITING_CUSTOMER -> "customer";
      case NEEDS_DATA -> "needs-data";
      case SUCCEEDED -> "succeeded";
      case PART_PAID -> "part-paid";
      case PART_REFUNDED -> "part-refunded";
      case REFUNDED -> "refunded";
      case DECLINED -> "declined";
      case REFUSED -> "refused";
      case EXPIRED -> "expired";
      case WITHDRAWN -> "withdrawn";
    };
  }

  /** Whether nothing more is expected. */
  public boolean settled() {
    return settled;
  }
}
