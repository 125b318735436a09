package app.paydesk.batch.report;

import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.export.table.TableCell;
import java.util.ArrayList;
import java.util.List;

/** The control line of a file as cells that are read as one again. */
final class ControlCells {
  private ControlCells() {}

  static List<TableCell> of(ControlLine line) {
    List<TableCell> cells = new ArrayList<>(List.of(TableCell.of(ControlLine.MARK)));
    cells.add(
        TableCell.of(line.count().isPresent() ? Long.toString(line.count().getAsLong()) : ""));
    line.totals()
        .forEach(
            (currency, total) -> {
              cells.add(TableCell.of(currency.code()));
              cells.add(TableCell.of(total.plain()));
            });
    return cells;
  }
}
