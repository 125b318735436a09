package app.paydesk.batch.workbook;

/**
 * What a cell of a workbook holds. It may be a full card number, so it is never printed.
 *
 * @param column from 1
 * @param kind what it holds
 * @param value the text, or the number as it is written in the file
 * @param formula what it is calculated by, without the equals sign; empty where it is not
 * @param calculated whether a formula makes it, also one that stands in another cell
 * @param format how its number is shown
 */
public record StoredCell(
    int column, Kind kind, String value, String formula, boolean calculated, NumberFormat format) {

  /** What a cell holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** {@code TRUE} or {@code FALSE}. */
    BOOLEAN,
    /** An error such as {@code #REF!}. */
    ERROR,
    /** A day, written as one. */
    DATE
  }

  @Override
  public String toString() {
    return "%s in column %d".formatted(kind, column);
  }
}
