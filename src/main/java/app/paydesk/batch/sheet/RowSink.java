package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.sheet.SheetException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the rows below the header; tells blank ones and the control line from payments. */
final class RowSink {
  private final SheetHeader header;
  private final Consumer<SheetRow> reader;
  private Optional<ControlLine> control = Optional.empty();

  RowSink(SheetHeader header, Consumer<SheetRow> reader) {
    this.header = header;
    this.reader = reader;
  }

  /**
   * Takes the next row.
   *
   * @param line where it begins, from 1
   * @param cells those it has, as many as were read
   * @param damage why none of them can be relied on
   */
  void accept(int line, List<SheetCell> cells, Optional<Damage> damage) {
    if (line <= header.line()) {
      return;
    }
    if (!cells.isEmpty() && ControlLine.marks(cells.getFirst())) {
      control(line, cells, damage);
      return;
    }
    List<SheetCell> headed = headed(cells);
    if (damage.isPresent() || !headed.stream().allMatch(SheetCell::blank)) {
      reader.accept(new SheetRow(line, headed, damage));
    }
  }

  private void control(int line, List<SheetCell> cells, Optional<Damage> damage) {
    if (control.isPresent()) {
      throw new SheetException(Fault.REPEATED_CONTROL, line);
    }
    if (damage
        .filter(d -> d.kind() != Kind.CELL_COUNT && d.kind() != Kind.NO_HEADING)
        .isPresent()) {
      throw new SheetException(Fault.CONTROL, line);
    }
    control = ControlLine.read(line, cells);
  }

  private List<SheetCell> headed(List<SheetCell> cells) {
    List<SheetCell> headed = new ArrayList<>(header.size());
    for (int i = 0; i < header.size(); i++) {
      SheetCell cell = i < cells.size() ? cells.get(i) : SheetCell.EMPTY;
      boolean lost = header.headings().get(i).isEmpty() && !cell.blank();
      headed.add(
          lost ? new SheetCell(cell.text(), Optional.of(Damage.of(Kind.NO_HEADING, i + 1))) : cell);
    }
    return headed;
  }

  /** What the file said of its own count and totals, of what was read so far. */
  Optional<ControlLine> control() {
    return control;
  }
}
