package app.paydesk.batch.workbook;

import app.paydesk.batch.workbook.WorkbookException.Fault;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through the XML of a part. Elements count by their local names, as namespaces differ. */
final class Xml {
  /** Most characters of a cell. */
  static final int LONGEST_TEXT = 32_767;

  private Xml() {}

  /** Goes to the next start or end of an element; false at the end of the part. */
  static boolean next(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  static boolean starts(XMLStreamReader xml, String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  static boolean ends(XMLStreamReader xml, String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute, whatever its namespace; empty where there is none. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  static boolean yes(XMLStreamReader xml, String name) {
    String value = attribute(xml, name);
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  /** Whether a measure is nothing. */
  static boolean zero(XMLStreamReader xml, String name) {
    String value = attribute(xml, name);
    return value.equals("0") || value.matches("0\\.0*");
  }

  /** A whole number from 0; what is none reads as the other value. */
  static int number(XMLStreamReader xml, String name, int other) {
    String value = attribute(xml, name);
    if (value.isEmpty()) {
      return other;
    }
    try {
      return Integer.parseUnsignedInt(value);
    } catch (NumberFormatException e) {
      return other;
    }
  }

  /** The text of the element that starts here, up to its end. */
  static String text(XMLStreamReader xml) throws XMLStreamException, WorkbookException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new WorkbookException(Fault.IRREGULAR);
        default -> {}
      }
      if (text.length() > 8 * LONGEST_TEXT) {
        throw new WorkbookException(Fault.IRREGULAR);
      }
    }
    return text.toString();
  }

  /**
   * The text of a shared or inline string: of plain and rich runs, without the reading aids that
   * stand above characters. Letters written as {@code _x000D_} are what they stand for.
   */
  static String cellText(XMLStreamReader xml, String end)
      throws XMLStreamException, WorkbookException {
    StringBuilder text = new StringBuilder();
    boolean aid = false;
    while (next(xml) && !ends(xml, end)) {
      if (xml.getLocalName().equals("rPh")) {
        aid = xml.isStartElement();
      } else if (!aid && starts(xml, "t")) {
        text.append(text(xml));
      }
    }
    if (text.length() > 8 * LONGEST_TEXT) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
    return EscapedText.plain(text.toString());
  }
}
