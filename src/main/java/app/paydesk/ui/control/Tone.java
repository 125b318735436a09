package app.paydesk.ui.control;

import app.paydesk.payment.PaymentState;

/** The five colours of a state; a word always goes with them. */
public enum Tone {
  SUCCESS("tone-success"),
  WAITING("tone-waiting"),
  DECLINED("tone-declined"),
  UNKNOWN("tone-unknown"),
  NEUTRAL("tone-neutral");

  private final String styleClass;

  Tone(String styleClass) {
    this.styleClass = styleClass;
  }

  /** The style class that carries its colours. */
  public String styleClass() {
    return styleClass;
  }

  /** The colour in which a standing is shown. */
  public static Tone of(PaymentState standing) {
    return switch (standing) {
      case SUCCEEDED -> SUCCESS;
      case WAITING, AWAITING_CUSTOMER, NEEDS_DATA -> WAITING;
      case DECLINED, REFUSED -> DECLINED;
      case UNKNOWN -> UNKNOWN;
      case RECORDED, PART_PAID, PART_REFUNDED, REFUNDED, EXPIRED, WITHDRAWN -> NEUTRAL;
    };
  }
}
