package app.paydesk.payment;

/** Where an operation stands, in the few kinds that ask for different deeds. */
public enum Standing {
  /** On disk, surely not sent. */
  RECORDED(false),
  /** Sent, perhaps; nobody knows yet. */
  UNKNOWN(false),
  /** The Gate has it and works on it. */
  WAITING(false),
  /** The customer has to act. */
  AWAITING_CUSTOMER(false),
  /** Done, money moved. */
  SUCCEEDED(true),
  /** Done in part, or undone in part: read the status word. */
  PARTIAL(true),
  /** Done and given back. */
  RETURNED(true),
  /** Tried and declined, no money moved. */
  DECLINED(true),
  /** The Gate refused the request, nothing was started. */
  REFUSED(true),
  /** A link ran out and, as far as we know, was not used. */
  EXPIRED(true);

  private final boolean settled;

  Standing(boolean settled) {
    this.settled = settled;
  }

  /** Whether nothing more is expected. */
  public boolean settled() {
    return settled;
  }
}
