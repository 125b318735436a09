package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.batch.workbook.CellAddress;
import app.paydesk.batch.workbook.SheetLayout;
import app.paydesk.batch.workbook.StoredCell;
import app.paydesk.batch.workbook.StoredRow;
import app.paydesk.batch.workbook.WorkbookException;
import app.paydesk.batch.workbook.WorkbookFile;
import app.paydesk.batch.workbook.WorkbookTab;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The one sheet with rows of a workbook, which stays open. */
final class WorkbookSheet implements Sheet {
  private final Path path;
  private final FileVersion version;
  private final WorkbookFile file;
  private final TabChoice choice;
  private final SheetLayout layout;
  private final SheetHeader header;

  private WorkbookSheet(Path path, FileVersion version, WorkbookFile file)
      throws IOException, WorkbookException {
    this.path = path;
    this.version = version;
    this.file = file;
    this.choice = TabChoice.of(file);
    this.layout = file.layout(choice.tab());
    this.header = header(file, choice.tab(), layout);
  }

  static WorkbookSheet open(Path path, FileVersion version) {
    try {
      WorkbookFile file = WorkbookFile.open(path);
      try {
        return new WorkbookSheet(path, version, file);
      } catch (IOException | WorkbookException | RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    } catch (WorkbookException e) {
      throw refused(e);
    }
  }

  private static SheetException refused(WorkbookException e) {
    return switch (e.fault()) {
      case NOT_A_WORKBOOK -> new SheetException(Fault.NOT_A_SHEET);
      case TOO_LARGE -> new SheetException(Fault.UNPACKED_TOO_LARGE);
      case IRREGULAR -> new SheetException(Fault.IRREGULAR_WORKBOOK);
    };
  }

  private static SheetHeader header(WorkbookFile file, WorkbookTab tab, SheetLayout layout)
      throws IOException, WorkbookException {
    List<SheetHeader> found = new ArrayList<>();
    Predicate<StoredRow> first =
        row -> {
          if (!blank(row)) {
            found.add(header(row, layout));
          }
          return found.isEmpty();
        };
    file.rows(tab, first);
    return found.stream().findFirst().orElseThrow(() -> new SheetException(Fault.EMPTY));
  }

  private static SheetHeader header(StoredRow row, SheetLayout layout) {
    List<String> headings = new ArrayList<>();
    for (StoredCell stored : row.cells()) {
      SheetCell cell = cell(row.number(), stored, layout);
      if (!cell.blank()) {
        if (stored.column() > SheetReader.MOST_COLUMNS) {
          throw new SheetException(Fault.TOO_MANY_COLUMNS, SheetReader.MOST_COLUMNS);
        }
        if (cell.damage().isPresent() || row.hidden()) {
          throw new SheetException(
              Fault.BROKEN_HEADING, new CellAddress(row.number(), stored.column()));
        }
        if (layout.hides(stored.column())) {
          throw new SheetException(Fault.HIDDEN_COLUMN, FoundText.of(cell.text()));
        }
        while (headings.size() < stored.column() - 1) {
          headings.add("");
        }
        headings.add(cell.text());
      }
    }
    return SheetHeader.of(row.number(), headings);
  }

  private static boolean blank(StoredRow row) {
    return row.cells().stream().allMatch(c -> !c.calculated() && c.value().isBlank());
  }

  private static SheetCell cell(int row, StoredCell stored, SheetLayout layout) {
    SheetCell cell = StoredText.of(row, stored);
    boolean merged =
        layout.merged(row).stream().anyMatch(range -> range.holds(row, stored.column()));
    return merged ? merged(cell) : cell;
  }

  private static SheetCell merged(SheetCell cell) {
    return new SheetCell(
        cell.text(), Optional.of(Damage.of(Kind.MERGED, FoundText.of(cell.text()))));
  }

  @Override
  public SheetForm form() {
    return new SheetForm.Workbook(choice.tab().name());
  }

  @Override
  public List<SheetNotice> notices() {
    return choice.notices();
  }

  @Override
  public List<String> header() {
    return header.headings();
  }

  @Override
  public Optional<ControlLine> rows(Consumer<SheetRow> reader) {
    version.require(path);
    RowSink sink = new RowSink(header, reader);
    try {
      file.rows(
          choice.tab(),
          row -> {
            if (!blank(row)) {
              accept(sink, row);
            }
            return true;
          });
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    } catch (WorkbookException e) {
      throw refused(e);
    }
    return sink.control();
  }

  private void accept(RowSink sink, StoredRow row) {
    List<SheetCell> cells = new ArrayList<>(header.size());
    Optional<Damage> damage = hidden(row);
    int most = Math.max(header.size(), ControlLine.MOST_CELLS);
    for (StoredCell stored : row.cells()) {
      SheetCell cell = StoredText.of(row.number(), stored);
      while (cells.size() < Math.min(stored.column() - 1, most)) {
        cells.add(SheetCell.EMPTY);
      }
      if (stored.column() <= most) {
        cells.add(cell);
      }
      if (stored.column() > header.size() && !cell.blank() && damage.isEmpty()) {
        damage = Optional.of(Damage.of(Kind.NO_HEADING, stored.column()));
      }
    }
    for (SheetLayout.Range range : layout.merged(row.number())) {
      spread(range, cells);
    }
    sink.accept(row.number(), cells, damage);
  }

  private Optional<Damage> hidden(StoredRow row) {
    if (!row.hidden()) {
      return Optional.empty();
    }
    return Optional.of(Damage.of(layout.filtered() ? Kind.FILTERED_ROW : Kind.HIDDEN_ROW));
  }

  /** What one cell holds is seen in all that are merged with it. */
  private void spread(SheetLayout.Range range, List<SheetCell> cells) {
    for (int column = range.left(); column <= Math.min(range.right(), header.size()); column++) {
      while (cells.size() < column) {
        cells.add(SheetCell.EMPTY);
      }
      cells.set(column - 1, merged(cells.get(column - 1)));
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new SheetException(Fault.UNREADABLE);
    }
  }
}
