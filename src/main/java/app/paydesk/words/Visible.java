package app.paydesk.words;

import java.util.HexFormat;

/**
 * Foreign text as a terminal or a log may have it: what would move the cursor, colour, turn the
 * direction of writing or hide is written as {@code \}{@code uXXXX}, which is the same to a reader
 * of JSON. Ends of line and tabs stay.
 */
public final class Visible {
  private static final HexFormat HEX = HexFormat.of();

  private Visible() {}

  /** The text with what is not seen written out; itself where there is nothing of the kind. */
  public static String text(String text) {
    if (text.codePoints().noneMatch(Visible::hidden)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    String character = Character.toString(c);
    if (!hidden(c)) {
      out.append(character);
    } else {
      character.chars().forEach(unit -> out.append("\\u").append(HEX.toHexDigits((char) unit)));
    }
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
