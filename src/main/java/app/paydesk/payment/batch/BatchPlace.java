package app.paydesk.payment.batch;

/**
 * Where a payment stands in a batch, kept with the first event of the payment.
 *
 * @param line the row of the file as people count it, the header being 1
 * @param identity who gets how much by what, as a keyed hash in hexadecimal: rows of any file that
 *     agree in it are the same payment, or must be told apart by a person
 * @param content all that the row says, as a keyed hash in hexadecimal
 */
public record BatchPlace(BatchId batch, int line, String identity, String content) {
  /**
   * @throws IllegalArgumentException if a part has another form
   */
  public BatchPlace {
    if (line < 1 || !identity.matches("[0-9a-f]{32}") || !content.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("not a place in a batch");
    }
  }
}
