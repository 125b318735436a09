package app.paydesk.json;

/** A text is not JSON; the message says where and why, and quotes nothing of the text. */
public final class JsonException extends Exception {
  private final int line;
  private final int column;

  public JsonException(String why, int line, int column) {
    super(why + " (line " + line + ", column " + column + ")");
    this.line = line;
    this.column = column;
  }

  /** Line of the fault, from 1. */
  public int line() {
    return line;
  }

  /** Column of the fault, from 1. */
  public int column() {
    return column;
  }
}
