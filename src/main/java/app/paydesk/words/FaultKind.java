package app.paydesk.words;

/** What sort of fault it is, for those who decide on it; what it is in detail only words tell. */
public enum FaultKind {
  /** What was asked for cannot be done so. */
  REFUSED,
  /** A disk or a file is not at hand, is full, or may not be used. */
  OUT_OF_REACH,
  /** What was looked at is not as it should be. */
  NOT_SO
}
