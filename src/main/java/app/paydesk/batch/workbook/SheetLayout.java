package app.paydesk.batch.workbook;

import app.paydesk.batch.workbook.WorkbookException.Fault;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a sheet says beside its cells. */
public final class SheetLayout {
  private static final int MOST_RANGES = 2_000;

  private final BitSet hidden;
  private final boolean filtered;
  private final List<Range> merged;
  private final BitSet mergedRows = new BitSet();

  /** Cells from one corner to another, both included, counted from 1. */
  public record Range(int top, int left, int bottom, int right) {
    /** Whether a cell stands in it. */
    public boolean holds(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  private SheetLayout(BitSet hidden, boolean filtered, List<Range> merged) {
    this.hidden = hidden;
    this.filtered = filtered;
    this.merged = merged;
    for (Range range : merged) {
      mergedRows.set(
          range.top(), Math.max(range.top(), Math.min(range.bottom(), RowParser.MOST_ROWS)) + 1);
    }
  }

  /** Whether a column, counted from 1, is not shown. */
  public boolean hides(int column) {
    return hidden.get(column);
  }

  /** Whether a filter hides rows. */
  public boolean filtered() {
    return filtered;
  }

  /** The ranges of cells in a row that are one for the eye. */
  public List<Range> merged(int row) {
    return mergedRows.get(row)
        ? merged.stream().filter(range -> range.holds(row, range.left())).toList()
        : List.of();
  }

  static SheetLayout read(XMLStreamReader xml) throws XMLStreamException, WorkbookException {
    BitSet hidden = new BitSet();
    List<Range> merged = new ArrayList<>();
    boolean filtered = false;
    while (Xml.next(xml)) {
      if (Xml.starts(xml, "col")) {
        hide(xml, hidden);
      } else if (Xml.starts(xml, "filterColumn")) {
        filtered = true;
      } else if (Xml.starts(xml, "mergeCell")) {
        if (merged.size() == MOST_RANGES) {
          throw new WorkbookException(Fault.IRREGULAR);
        }
        merged.add(range(Xml.attribute(xml, "ref")));
      }
    }
    return new SheetLayout(hidden, filtered, merged);
  }

  private static void hide(XMLStreamReader xml, BitSet hidden) {
    int first = Xml.number(xml, "min", 0);
    int last = Math.min(Xml.number(xml, "max", 0), RowParser.MOST_COLUMNS);
    if ((Xml.yes(xml, "hidden") || Xml.zero(xml, "width")) && first > 0 && first <= last) {
      hidden.set(first, last + 1);
    }
  }

  private static Range range(String text) throws WorkbookException {
    String[] corners = text.split(":", 2);
    CellAddress first = CellAddress.parse(corners[0]);
    CellAddress last = CellAddress.parse(corners[corners.length - 1]);
    return new Range(first.row(), first.column(), last.row(), last.column());
  }
}
