package app.paydesk.batch;

import app.paydesk.words.Message;

/**
 * A finding with the row that it is about.
 *
 * @param line as a spreadsheet or an editor counts lines, from 1
 */
public record RowFinding(int line, Finding finding) {
  /** One about the row as a whole, whose sentence is the rule's own. */
  static RowFinding of(int line, Level level, String rule, Object... arguments) {
    Message message = Message.of("batch.row." + rule, arguments);
    return new RowFinding(line, new Finding("", level, rule, message));
  }
}
