package app.paydesk.words;

import java.text.Normalizer;

/** What single characters of pasted text are, given as code points. */
public final class Letters {
  private static final int WIDE_FIRST = 0xFF01;
  private static final int WIDE_LAST = 0xFF5E;
  private static final int WIDE_BY = 0xFF01 - '!';

  private Letters() {}

  /**
   * Whether nothing of it can be seen: zero-width and direction marks, soft hyphens, variation
   * selectors, byte order marks, fillers, tags and their like. Blanks and control characters are
   * not among them.
   */
  public static boolean invisible(int c) {
    return c == 0x00AD
        || c == 0x034F
        || c == 0x061C
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0x1BCA0 && c <= 0x1BCA3)
        || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE0000 && c <= 0xE0FFF);
  }

  /** Whether a text has only characters of ASCII that can be seen, and blanks. */
  public static boolean simple(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** Whether it ends a line, or a cell of a table. */
  public static boolean ends(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Whether it is a blank of any width, one that ends no line. */
  public static boolean blank(int c) {
    return Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Whether it is a dash of any width, the minus sign included. */
  public static boolean dash(int c) {
    return c == 0x2212 || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  /**
   * The value of a decimal digit of any script, full-width ones included; -1 for all else, so for
   * superscripts, circled numbers, fractions and digits of mathematical alphabets.
   */
  public static int digit(int c) {
    return Character.isDigit(c) && !compatible(c) ? Character.digit(c, 10) : -1;
  }

  /** A full-width form's usual one; any other character itself. */
  public static int narrow(int c) {
    if (c == 0x3000) {
      return ' ';
    }
    return c >= WIDE_FIRST && c <= WIDE_LAST ? c - WIDE_BY : c;
  }

  /**
   * Whether Unicode takes it for another character in a special form that is not only its width: a
   * superscript, a fraction, a circled number, a ligature, a Kelvin sign.
   */
  public static boolean compatible(int c) {
    if (c < 0x80 || narrow(c) != c || Character.getType(c) == Character.SPACE_SEPARATOR) {
      return false;
    }
    String itself = Character.toString(c);
    return !Normalizer.isNormalized(itself, Normalizer.Form.NFKC)
        && !Normalizer.normalize(itself, Normalizer.Form.NFKC).equals(itself);
  }
}
