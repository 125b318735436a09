package app.paydesk.cli;

/** How a command ends. */
public enum Exit {
  DONE(0),
  /** Checked, and it is not so. */
  NOT_SO(1),
  WRONG_INPUT(2),
  /** What it needs could not be reached. */
  OUT_OF_REACH(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }
}
