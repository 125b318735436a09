package app.paydesk.batch.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of Office, in which characters that XML lacks are written as {@code _x000D_}. */
final class EscapedText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  /** The text that is meant. */
  static String plain(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
