package app.paydesk.batch.workbook;

import java.io.Serial;

/** A workbook cannot be read; it never says what stands in it. */
public final class WorkbookException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** Why not. */
  public enum Fault {
    /** It is no workbook of the kind that is read. */
    NOT_A_WORKBOOK,
    /** It would unpack to more than is read. */
    TOO_LARGE,
    /** It is not written as the standard says, or as no program writes it. */
    IRREGULAR
  }

  private final Fault fault;

  WorkbookException(Fault fault) {
    super(fault.name());
    this.fault = fault;
  }

  /** Why it cannot be read. */
  public Fault fault() {
    return fault;
  }
}
