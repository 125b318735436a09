package app.paydesk.batch.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** How numbers are shown, by the number of a cell's style. */
final class CellFormats {
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(0, "General"),
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(5, "#,##0"),
          Map.entry(6, "#,##0"),
          Map.entry(7, "#,##0.00"),
          Map.entry(8, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(37, "#,##0"),
          Map.entry(38, "#,##0"),
          Map.entry(39, "#,##0.00"),
          Map.entry(40, "#,##0.00"),
          Map.entry(41, "#,##0"),
          Map.entry(42, "#,##0"),
          Map.entry(43, "#,##0.00"),
          Map.entry(44, "#,##0.00"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"));

  /** Each further number that has no format of its own is a date or a time. */
  private static final String DATE = "yyyy-mm-dd";

  private CellFormats() {}

  static List<NumberFormat> read(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, String> own = new HashMap<>();
    List<Integer> styles = new ArrayList<>();
    boolean cells = false;
    while (Xml.next(xml)) {
      if (Xml.starts(xml, "numFmt")) {
        own.put(Xml.number(xml, "numFmtId", 0), Xml.attribute(xml, "formatCode"));
      } else if (xml.getLocalName().equals("cellXfs")) {
        cells = xml.isStartElement();
      } else if (cells && Xml.starts(xml, "xf")) {
        styles.add(Xml.number(xml, "numFmtId", 0));
      }
    }
    Map<Integer, NumberFormat> formats = new HashMap<>();
    for (int id : styles) {
      String usual = BUILT_IN.getOrDefault(id, DATE);
      formats.computeIfAbsent(id, _ -> NumberFormat.of(own.getOrDefault(id, usual)));
    }
    return styles.stream().map(id -> format(formats, id)).toList();
  }

  private static NumberFormat format(Map<Integer, NumberFormat> formats, int id) {
    return formats.getOrDefault(id, NumberFormat.GENERAL);
  }
}
