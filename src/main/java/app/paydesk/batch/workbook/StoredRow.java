package app.paydesk.batch.workbook;

import java.util.List;

/**
 * A row of a workbook with the cells that hold something.
 *
 * @param number from 1
 * @param hidden whether it is not shown
 * @param cells from left to right, without empty ones
 */
public record StoredRow(int number, boolean hidden, List<StoredCell> cells) {
  public StoredRow {
    cells = List.copyOf(cells);
  }
}
