package app.paydesk.batch.report;

import app.paydesk.export.SpreadsheetText;
import java.util.regex.Pattern;

/**
 * A cell of a CSV file that is opened in a spreadsheet, corrected, and read as payments again: what
 * a spreadsheet would run gets an apostrophe, a number is left as it is.
 */
final class PayableText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9 .,()/-]*");

  private PayableText() {}

  static String field(String text) {
    return SpreadsheetText.runs(text) && !NUMBER.matcher(text).matches()
        ? SpreadsheetText.field("'" + text)
        : SpreadsheetText.field(text);
  }
}
