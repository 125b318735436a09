package app.paydesk.batch.workbook;

import app.paydesk.batch.workbook.StoredCell.Kind;
import app.paydesk.batch.workbook.WorkbookException.Fault;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet one by one. */
final class RowParser {
  /** Most rows and columns of a sheet. */
  static final int MOST_ROWS = 1 << 20;

  static final int MOST_COLUMNS = 1 << 14;

  private final XMLStreamReader xml;
  private final List<String> texts;
  private final List<NumberFormat> formats;
  private int row;
  private int column;

  RowParser(XMLStreamReader xml, List<String> texts, List<NumberFormat> formats) {
    this.xml = xml;
    this.texts = texts;
    this.formats = formats;
  }

  /** The row that starts here, up to its end. */
  StoredRow row() throws XMLStreamException, WorkbookException {
    row = above(row, Xml.number(xml, "r", row + 1), MOST_ROWS);
    boolean hidden = Xml.yes(xml, "hidden") || Xml.zero(xml, "ht");
    column = 0;
    List<StoredCell> cells = new ArrayList<>();
    while (Xml.next(xml) && !Xml.ends(xml, "row")) {
      if (Xml.starts(xml, "c")) {
        StoredCell cell = cell();
        if (cell.calculated() || !cell.value().isEmpty()) {
          cells.add(cell);
        }
      }
    }
    return new StoredRow(row, hidden, cells);
  }

  private StoredCell cell() throws XMLStreamException, WorkbookException {
    String address = Xml.attribute(xml, "r");
    CellAddress at =
        address.isEmpty() ? new CellAddress(row, column + 1) : CellAddress.parse(address);
    if (at.row() != row) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
    column = above(column, at.column(), MOST_COLUMNS);
    String type = Xml.attribute(xml, "t");
    int style = Xml.number(xml, "s", 0);
    String value = "";
    String formula = "";
    boolean calculated = false;
    while (Xml.next(xml) && !Xml.ends(xml, "c")) {
      if (Xml.starts(xml, "v")) {
        value = Xml.text(xml);
      } else if (Xml.starts(xml, "is")) {
        value = Xml.cellText(xml, "is");
      } else if (Xml.starts(xml, "f")) {
        calculated = true;
        formula = Xml.text(xml);
      }
    }
    NumberFormat format = style < formats.size() ? formats.get(style) : NumberFormat.GENERAL;
    return new StoredCell(
        column, kind(type), bounded(value(type, value)), formula, calculated, format);
  }

  private static Kind kind(String type) throws WorkbookException {
    return switch (type) {
      case "", "n" -> Kind.NUMBER;
      case "s", "str", "inlineStr" -> Kind.TEXT;
      case "b" -> Kind.BOOLEAN;
      case "e" -> Kind.ERROR;
      case "d" -> Kind.DATE;
      default -> throw new WorkbookException(Fault.IRREGULAR);
    };
  }

  private String value(String type, String value) throws WorkbookException {
    return switch (type) {
      case "s" -> value.isEmpty() ? "" : shared(value.strip());
      case "str" -> EscapedText.plain(value);
      case "b" -> value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE";
      case "inlineStr" -> value;
      default -> value.strip();
    };
  }

  private String shared(String number) throws WorkbookException {
    try {
      return texts.get(Integer.parseUnsignedInt(number));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
  }

  private static String bounded(String text) throws WorkbookException {
    if (text.length() > Xml.LONGEST_TEXT) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
    return text;
  }

  /** Rows and cells stand in order; one that comes twice could be read either way. */
  private static int above(int last, int next, int most) throws WorkbookException {
    if (next <= last || next > most) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
    return next;
  }
}
