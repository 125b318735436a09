package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.batch.sheet.SheetNotice.Kind;
import app.paydesk.batch.workbook.StoredRow;
import app.paydesk.batch.workbook.WorkbookException;
import app.paydesk.batch.workbook.WorkbookFile;
import app.paydesk.batch.workbook.WorkbookTab;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The sheet of a workbook that holds the payments: the only one in sight that is not empty. Which
 * of several is meant is never guessed.
 *
 * @param notices which others there are
 */
record TabChoice(WorkbookTab tab, List<SheetNotice> notices) {
  /**
   * The sheet with the payments.
   *
   * @throws SheetException if there is none, or more than one
   */
  static TabChoice of(WorkbookFile file) throws IOException, WorkbookException {
    List<WorkbookTab> seen = new ArrayList<>();
    List<SheetNotice> notices = new ArrayList<>();
    for (WorkbookTab tab : file.tabs()) {
      String first = first(file, tab);
      if (first.isEmpty() || first.startsWith(SheetReader.OWN_SHEET)) {
        continue;
      }
      if (tab.hidden()) {
        notices.add(SheetNotice.of(Kind.HIDDEN_SHEET, FoundText.of(tab.name())));
      } else {
        seen.add(tab);
      }
    }
    if (seen.isEmpty()) {
      throw new SheetException(Fault.EMPTY);
    }
    if (seen.size() > 1) {
      String names =
          seen.stream().map(t -> FoundText.of(t.name())).collect(Collectors.joining(", "));
      throw new SheetException(Fault.SEVERAL_SHEETS, names);
    }
    return new TabChoice(seen.getFirst(), List.copyOf(notices));
  }

  /** The first text of a sheet, a sign for a first formula; empty where nothing stands in it. */
  private static String first(WorkbookFile file, WorkbookTab tab)
      throws IOException, WorkbookException {
    List<String> found = new ArrayList<>();
    Predicate<StoredRow> search =
        row -> {
          row.cells().stream()
              .filter(cell -> cell.calculated() || !cell.value().isBlank())
              .map(cell -> cell.calculated() ? "=" : cell.value().strip())
              .limit(1)
              .forEach(found::add);
          return found.isEmpty();
        };
    file.rows(tab, search);
    return found.isEmpty() ? "" : found.getFirst();
  }
}
