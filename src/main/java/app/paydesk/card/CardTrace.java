package app.paydesk.card;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds what is likely a full card number in texts where none may stand. */
public final class CardTrace {
  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;
  private static final int FIRST = 6;
  private static final int LAST = 4;
  private static final Pattern GROUPED =
      Pattern.compile(
          "(?<![0-9])[0-9]{4}([ -])[0-9]{4,6}\\1[0-9]{4,5}(?:\\1[0-9]{1,4}){0,2}(?![0-9])");

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

  /**
   * The text with each run of digits that can be a card number, in one piece or in groups, masked
   * but for its first six and last four; its length stays.
   */
  public static String masked(String text) {
    StringBuilder out = new StringBuilder(text);
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && digit(text.charAt(end))) {
        end++;
      }
      mask(out, start, end);
      start = end + 1;
    }
    GROUPED.matcher(text).results().forEach(group -> mask(out, group.start(), group.end()));
    return out.toString();
  }

  private static void mask(StringBuilder text, int start, int end) {
    int[] places = IntStream.range(start, end).filter(i -> digit(text.charAt(i))).toArray();
    if (fits(places.length, place -> text.charAt(places[place]) - '0')) {
      for (int i = FIRST; i < places.length - LAST; i++) {
        text.setCharAt(places[i], '*');
      }
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean between(String text, int place) {
    char c = text.charAt(place);
    return (Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION)
        && place > 0
        && Character.isDigit(text.charAt(place - 1));
  }
}
