package app.paydesk.payment;

/** Whether a person may pay once more for what this payment was made for. */
public enum PayAgain {
  /** The money moved, or may still move. */
  NO,
  /** No money moved and none will. */
  YES,
  /** A part moved, or what we were told does not agree: ask the provider first. */
  ASK;

  /** The more careful of two answers where what we know is in doubt. */
  PayAgain inDoubt(boolean doubt) {
    return doubt && this == YES ? ASK : this;
  }
}
