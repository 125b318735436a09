package app.paydesk.batch.column;

import app.paydesk.batch.sheet.Damage;
import app.paydesk.words.Message;

/**
 * What is wrong with a row.
 *
 * @param heading of the column where it is; empty where it is the row as a whole
 * @param damage the cause
 */
public record SheetFault(String heading, Damage damage) {

  /** One sentence for a person, in the bundle {@code batch}: where, what was found, what to do. */
  public Message message() {
    return damage.message(heading);
  }
}
