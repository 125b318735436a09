package app.paydesk.card;

/** What remains of a text when all but its digits is left out. */
public final class Digits {
  private Digits() {}

  /** The digits of a text, of any script and however escaped, as 0–9. */
  public static String in(String text) {
    DigitGroups digits = DigitGroups.of(text.replace('*', 'x'));
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < digits.count(); i++) {
      all.append(digits.digit(i));
    }
    return all.toString();
  }
}
