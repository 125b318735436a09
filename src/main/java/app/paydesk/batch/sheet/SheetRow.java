package app.paydesk.batch.sheet;

import java.util.List;
import java.util.Optional;

/**
 * One row below the header.
 *
 * @param line where it begins, as a spreadsheet or an editor counts lines, from 1
 * @param cells as many as there are headings
 * @param damage why none of its cells can be relied on
 */
public record SheetRow(int line, List<SheetCell> cells, Optional<Damage> damage) {
  public SheetRow {
    cells = List.copyOf(cells);
  }
}
