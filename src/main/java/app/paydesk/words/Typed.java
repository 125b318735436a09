package app.paydesk.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A line as a person typed or pasted it, without what cannot be seen: the first line that has
 * something in it, from its first visible character to its last.
 *
 * @param text what is left
 * @param unseen whether an invisible character was left out
 * @param more whether further lines or cells were left out
 */
public record Typed(String text, boolean unseen, boolean more) {
  private static final int NO_BREAK_HYPHEN = 0x2011;
  private static final int FULL_STOP = 0x3002;
  private static final String NO_BREAK = "\u00A0\u2007\u202F";

  /** Takes the first line, or table cell, of a text. */
  public static Typed of(String text) {
    if (Letters.simple(text)) {
      return new Typed(text.strip(), false, false);
    }
    StringBuilder line = new StringBuilder(text.length());
    boolean unseen = false;
    boolean begun = false;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Letters.ends(c) && begun) {
        break;
      }
      if (Letters.invisible(c)) {
        unseen = true;
      } else if (!Letters.ends(c)) {
        line.appendCodePoint(breaking(c));
        begun |= !Letters.blank(c);
      }
      at += Character.charCount(c);
    }
    return new Typed(line.toString().strip(), unseen, visible(text, at));
  }

  /** What forbids a line break is else the usual blank or hyphen. */
  private static int breaking(int c) {
    if (NO_BREAK.indexOf(c) >= 0) {
      return ' ';
    }
    return c == NO_BREAK_HYPHEN ? '-' : c;
  }

  private static boolean visible(String text, int from) {
    return text.codePoints()
        .skip(text.codePointCount(0, from))
        .anyMatch(c -> !Letters.ends(c) && !Letters.blank(c) && !Letters.invisible(c));
  }

  /**
   * The text as programs read it: full-width forms made plain, digits of all scripts as 0–9, the
   * full stop of a Chinese keyboard as a dot.
   */
  public String folded() {
    if (Letters.simple(text)) {
      return text.strip();
    }
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Letters.digit(c) >= 0 ? '0' + Letters.digit(c) : Letters.narrow(c))
        .map(c -> c == FULL_STOP ? '.' : c)
        .forEach(folded::appendCodePoint);
    return folded.toString().strip();
  }

  /** What was left out, what matters most first; nothing where it was taken as it is. */
  public List<LeftOut> leftOut() {
    List<LeftOut> left = new ArrayList<>();
    if (more) {
      left.add(LeftOut.MORE);
    }
    if (unseen) {
      left.add(LeftOut.UNSEEN);
    }
    return List.copyOf(left);
  }

  /** What is left out of a text. */
  public enum LeftOut {
    /** Further lines or cells, which may have been meant. */
    MORE,
    /** A character that cannot be seen. */
    UNSEEN
  }
}
