package app.paydesk.export;

/** Text as a field of a CSV file (RFC 4180) that no spreadsheet runs or rounds. */
public final class SpreadsheetText {
  private static final String FORMULA = "=+-@\t\r＝＋－＠";
  private static final int ROUNDED_FROM = 12;

  private SpreadsheetText() {}

  /**
   * A text: one that a spreadsheet would run as a formula, or read as a number and round, gets an
   * apostrophe before it.
   */
  public static String text(String text) {
    return field(runs(text) || rounded(text) ? "'" + text : text);
  }

  /** A field as it is. */
  public static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Whether a spreadsheet would run it as a formula. */
  public static boolean runs(String text) {
    String begun = text.stripLeading();
    return !text.isEmpty()
        && (FORMULA.indexOf(text.charAt(0)) >= 0
            || (!begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0));
  }

  private static boolean rounded(String text) {
    return text.length() >= ROUNDED_FROM && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
