package app.paydesk.ui.newpayment;

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
}
