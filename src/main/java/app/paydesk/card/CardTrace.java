package app.paydesk.card;

import java.util.function.IntUnaryOperator;

/**
 * Finds what is likely a full card number in texts where none may stand. What is kept of others'
 * texts is masked by {@link CardMask}, which doubts more.
 */
public final class CardTrace {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private CardTrace() {}

  /**
   * Whether a run of digits can be a card number: 13–19 places, a scheme's first digit, and a check
   * digit that fits.
   */
  public static boolean fits(int length, IntUnaryOperator digitAt) {
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    int first = digitAt.applyAsInt(0);
    boolean scheme = (first >= 3 && first <= 6) || (first == 8 && digitAt.applyAsInt(1) == 1);
    return scheme && CheckDigit.fits(length, digitAt);
  }

  /**
   * Whether a card number stands in a text, in one run or in groups with a space or dash between.
   */
  public static boolean in(String text) {
    int[] digits = new int[text.length()];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits[count++] = digit;
      } else if (!between(text, i)) {
        if (fits(count, place -> digits[place])) {
          return true;
        }
        count = 0;
      }
    }
    return fits(count, place -> digits[place]);
  }

  private static boolean between(String text, int place) {
    char c = text.charAt(place);
    return (Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION)
        && place > 0
        && Character.isDigit(text.charAt(place - 1));
  }
}
