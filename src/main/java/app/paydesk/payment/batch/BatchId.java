package app.paydesk.payment.batch;

/**
 * Our name of a batch, unique within a project, such as {@code B-20261129-7K3QZ9XM}.
 *
 * @param value 1–40 letters, digits and dashes
 */
public record BatchId(String value) {
  /**
   * @throws IllegalArgumentException if it has another form
   */
  public BatchId {
    if (!value.matches("[A-Za-z0-9-]{1,40}")) {
      throw new IllegalArgumentException("a batch has 1 to 40 letters, digits and dashes");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
