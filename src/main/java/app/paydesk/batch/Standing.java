package app.paydesk.batch;

/** How a row of a file stands before its batch is run. */
public enum Standing {
  /** It has an error, or a warning without a reason: it is not paid. */
  LEFT_OUT,
  /** It was never seen before: it is paid. */
  FRESH,
  /**
   * It is in a batch already, under the same payment: it is sent if it surely was not, else not.
   */
  KNOWN,
  /**
   * It is in a batch already with other details, under the same payment or as a row that pays the
   * same one the same by the same way: a person has to say what is meant.
   */
  CHANGED,
  /** Another payment has its ID. */
  TAKEN
}
