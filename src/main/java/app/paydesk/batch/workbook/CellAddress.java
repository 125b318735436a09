package app.paydesk.batch.workbook;

import app.paydesk.batch.workbook.WorkbookException.Fault;

/**
 * Where a cell stands; addresses are such as {@code AB12}.
 *
 * @param row from 1
 * @param column from 1
 */
public record CellAddress(int row, int column) {
  private static final int LETTERS = 26;
  private static final int LONGEST = 12;

  /** Read by hand, as every cell has one and a pattern takes longer than all else of it. */
  static CellAddress parse(String address) throws WorkbookException {
    int at = 0;
    int column = 0;
    int row = 0;
    boolean digits = false;
    for (; at < address.length() && address.length() <= LONGEST; at++) {
      char c = address.charAt(at);
      if (c >= 'A' && c <= 'Z' && !digits && column <= RowParser.MOST_COLUMNS) {
        column = column * LETTERS + c - 'A' + 1;
      } else if (c >= '0' && c <= '9' && row <= RowParser.MOST_ROWS) {
        digits = true;
        row = row * 10 + c - '0';
      } else if (c != '$') {
        break;
      }
    }
    if (at < address.length() || column == 0 || row == 0) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
    return new CellAddress(row, column);
  }

  @Override
  public String toString() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
      letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
    }
    return letters.append(row).toString();
  }
}
