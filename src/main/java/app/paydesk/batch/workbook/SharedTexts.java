package app.paydesk.batch.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells share, by their number. */
final class SharedTexts {
  private SharedTexts() {}

  static List<String> read(XMLStreamReader xml) throws XMLStreamException, WorkbookException {
    List<String> texts = new ArrayList<>();
    while (Xml.next(xml)) {
      if (Xml.starts(xml, "si")) {
        texts.add(Xml.cellText(xml, "si"));
      }
    }
    return texts;
  }
}
