package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/** Takes the cells of each record as they are parsed, of each only so many as are looked at. */
final class CsvRecords extends CsvCallbackHandler<CsvRecords.Line> {
  /** Most characters of a cell, as in Excel. */
  static final int LONGEST_CELL = 32_767;

  private final int most;
  private final boolean strict;
  private List<String> cells = List.of();
  private boolean empty;
  private boolean more;
  private long line;
  private int count;
  private int size;

  /**
   * One record.
   *
   * @param line where it begins, from 1
   * @param count how many cells it has, of which {@code cells} are the first
   * @param more whether something stands in the others
   */
  record Line(int line, int count, List<String> cells, boolean more) {}

  private CsvRecords(int most, boolean strict) {
    this.most = most;
    this.strict = strict;
  }

  /** For the header: more cells than are read are refused. */
  static CsvRecords header() {
    return new CsvRecords(SheetReader.MOST_COLUMNS, true);
  }

  /** For rows below so many headings: cells further to the right are only counted. */
  static CsvRecords rows(int headings) {
    return new CsvRecords(Math.max(headings, ControlLine.MOST_CELLS), false);
  }

  /** The line where the record begins that was parsed last. */
  int line() {
    return Math.toIntExact(line);
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    cells = new ArrayList<>(size);
    count = 0;
    empty = false;
    more = false;
  }

  @Override
  protected void addField(char[] buf, int offset, int len, boolean quoted) {
    if (len > LONGEST_CELL) {
      throw new SheetException(Fault.BROKEN_ROW, line);
    }
    count++;
    if (cells.size() < most) {
      cells.add(len == 0 ? "" : new String(buf, offset, len));
    } else if (strict) {
      throw new SheetException(Fault.TOO_MANY_COLUMNS, most);
    } else {
      more |= !new String(buf, offset, len).isBlank();
    }
  }

  @Override
  protected void setComment(char[] buf, int offset, int len) {
    addField(buf, offset, len, false);
  }

  @Override
  protected void setEmpty() {
    empty = true;
  }

  @Override
  protected Line buildRecord() {
    size = cells.size();
    return new Line(line(), count, cells, more);
  }

  @Override
  protected RecordType getRecordType() {
    return empty ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }
}
