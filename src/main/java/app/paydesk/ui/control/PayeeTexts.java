package app.paydesk.ui.control;

/** The other end of a payment, as short as it can be told apart. */
public final class PayeeTexts {
  private PayeeTexts() {}

  /** A masked card takes the room of its ends: {@code 6217 99•• 3840}. */
  public static String shortened(String payee) {
    return payee.replaceAll("(\\d{4})(\\d{2})\\*{2,9}(\\d{4})", "$1 $2•• $3");
  }
}
