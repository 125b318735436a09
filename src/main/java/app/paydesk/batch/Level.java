package app.paydesk.batch;

/** How much a finding matters. */
public enum Level {
  /** The row is never sent. */
  ERROR,
  /** The row is sent only with a reason. */
  WARNING,
  /** Nothing keeps the row from being sent. */
  NOTICE
}
