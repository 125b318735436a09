package app.paydesk.batch.workbook;

import app.paydesk.batch.workbook.WorkbookException.Fault;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where the parts of a workbook stand.
 *
 * @param texts the part with the texts that cells share; empty where there is none
 * @param styles the part with the formats of cells; empty where there is none
 */
record WorkbookParts(List<WorkbookTab> tabs, String texts, String styles) {

  private record Link(String id, String type, String part) {
    boolean is(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  static WorkbookParts of(PackageFile file) throws IOException, WorkbookException {
    String workbook =
        links(file, "").stream()
            .filter(link -> link.is("officeDocument"))
            .map(Link::part)
            .filter(part -> part.endsWith(".xml") && file.has(part))
            .findFirst()
            .orElseThrow(() -> new WorkbookException(Fault.NOT_A_WORKBOOK));
    List<Link> links = links(file, workbook);
    List<WorkbookTab> tabs =
        file.read(workbook, PackageFile.MOST_OTHER, xml -> tabs(xml, links))
            .filter(found -> !found.isEmpty())
            .orElseThrow(() -> new WorkbookException(Fault.NOT_A_WORKBOOK));
    return new WorkbookParts(tabs, part(links, "sharedStrings"), part(links, "styles"));
  }

  private static String part(List<Link> links, String kind) {
    return links.stream().filter(link -> link.is(kind)).map(Link::part).findFirst().orElse("");
  }

  private static List<Link> links(PackageFile file, String part)
      throws IOException, WorkbookException {
    int folder = part.lastIndexOf('/') + 1;
    String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    Optional<List<Link>> links =
        file.read(name, PackageFile.MOST_OTHER, xml -> links(xml, part.substring(0, folder)));
    return links.orElse(List.of());
  }

  private static List<Link> links(XMLStreamReader xml, String folder)
      throws XMLStreamException, WorkbookException {
    List<Link> links = new ArrayList<>();
    while (Xml.next(xml)) {
      if (Xml.starts(xml, "Relationship") && !Xml.attribute(xml, "TargetMode").equals("External")) {
        links.add(
            new Link(
                Xml.attribute(xml, "Id"),
                Xml.attribute(xml, "Type"),
                target(folder, Xml.attribute(xml, "Target"))));
      }
    }
    return links;
  }

  private static String target(String folder, String target) throws WorkbookException {
    try {
      String path = URI.create("/" + folder).resolve(target).getPath();
      return path.startsWith("/") ? path.substring(1) : path;
    } catch (IllegalArgumentException e) {
      throw new WorkbookException(Fault.IRREGULAR);
    }
  }

  private static List<WorkbookTab> tabs(XMLStreamReader xml, List<Link> links)
      throws XMLStreamException {
    List<WorkbookTab> tabs = new ArrayList<>();
    while (Xml.next(xml)) {
      if (Xml.starts(xml, "sheet")) {
        String name = Xml.attribute(xml, "name");
        boolean hidden = Xml.attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden");
        String id = relation(xml);
        links.stream()
            .filter(link -> link.id().equals(id) && link.is("worksheet"))
            .forEach(link -> tabs.add(new WorkbookTab(name, hidden, link.part())));
      }
    }
    return tabs;
  }

  /** The attribute {@code r:id}; {@code sheetId} is another thing. */
  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String space = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id") && space != null && !space.isEmpty()) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
