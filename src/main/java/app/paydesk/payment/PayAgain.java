package app.paydesk.payment;

import java.util.Locale;

/** Whether a person may pay once more for what this payment was made for. */
public enum PayAgain {
  /** The money moved, or may still move. */
  NO,
  /** No money moved and none will. */
  YES,
  /** A part moved, or what we were told does not agree: ask the provider first. */
  ASK;

  /** The word for it that scripts read: no, yes or ask. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The more careful of two answers where what we know is in doubt. */
  PayAgain inDoubt(boolean doubt) {
    return doubt && this == YES ? ASK : this;
  }
}
