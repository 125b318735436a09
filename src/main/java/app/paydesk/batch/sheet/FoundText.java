package app.paydesk.batch.sheet;

import app.paydesk.card.CardNumber;
import app.paydesk.words.Letters;
import app.paydesk.words.Visible;

/** A foreign text as a sentence may show it: short, with what is hidden seen, no card number. */
public final class FoundText {
  private static final int LONGEST = 40;
  private static final int FIRST = 6;
  private static final int LAST = 4;

  private FoundText() {}

  /** The text; of twelve digits or more only the first six and the last four. */
  public static String of(String text) {
    String masked = masked(text);
    int end =
        masked.offsetByCodePoints(0, Math.min(LONGEST, masked.codePointCount(0, masked.length())));
    return Visible.text(end < masked.length() ? masked.substring(0, end) + "…" : masked);
  }

  private static String masked(String text) {
    long digits = text.codePoints().filter(FoundText::digit).count();
    if (digits < CardNumber.SHORTEST) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text.length());
    long place = 0;
    for (int c : text.codePoints().toArray()) {
      boolean hidden = digit(c) && place >= FIRST && place < digits - LAST;
      masked.appendCodePoint(hidden ? '*' : c);
      place += digit(c) ? 1 : 0;
    }
    return masked.toString();
  }

  private static boolean digit(int c) {
    return Letters.digit(c) >= 0;
  }
}
