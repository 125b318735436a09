package app.paydesk.ui.newpayment;

import app.paydesk.words.Words;

/**
 * Something that holds up the send.
 *
 * @param field dotted path to go to, {@link #ID} for the payment ID
 * @param label the field's name in words
 * @param sentence what is wrong and what to do
 * @param missing whether there is just nothing yet
 */
public record Problem(String field, String label, String sentence, boolean missing) {
  /** Stands for the payment ID, which is no field of an operation. */
  public static final String ID = "general.payment_id";

  /** Stands for the question whether it repeats another payment. */
  public static final String DUPLICATE = "duplicate";

  static Problem duplicate(Words words) {
    return new Problem(
        DUPLICATE, words.say("newpayment.duplicate"), words.say("again.duplicate"), true);
  }
}
