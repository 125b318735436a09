package app.paydesk.batch.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made part by part, so that they hold what programs and attackers write. */
final class Workbooks {
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> tabs = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final StringBuilder formats = new StringBuilder();
  private final StringBuilder styles = new StringBuilder("<xf numFmtId=\"0\"/>");
  private int style;

  /** A style that shows numbers by a format; its number. */
  int style(String format) {
    style++;
    formats.append(
        "<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(164 + style, escaped(format)));
    styles.append("<xf numFmtId=\"%d\"/>".formatted(164 + style));
    return style;
  }

  /** A style with one of the formats that need no words; its number. */
  int builtIn(int format) {
    style++;
    styles.append("<xf numFmtId=\"%d\"/>".formatted(format));
    return style;
  }

  Workbooks tab(String name, String state, String rows, String before, String behind) {
    int id = tabs.size() + 1;
    tabs.add(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(escaped(name), id, state, id));
    links.add(
        "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
            .formatted(id, OFFICE, id));
    parts.put(
        "xl/worksheets/sheet%d.xml".formatted(id),
        "<worksheet xmlns=\"%s\">%s<sheetData>%s</sheetData>%s</worksheet>"
            .formatted(MAIN, before, rows, behind));
    return this;
  }

  Workbooks tab(String rows) {
    return tab("Payments", "visible", rows, "", "");
  }

  Workbooks part(String name, String text) {
    parts.put(name, text);
    return this;
  }

  Path write(Path folder) throws IOException {
    Path file = folder.resolve("payments.xlsx");
    parts.putIfAbsent(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(OFFICE));
    parts.putIfAbsent(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
            .formatted(MAIN, OFFICE, String.join("", tabs)));
    links.add(
        "<Relationship Id=\"s\" Type=\"%s/styles\" Target=\"/xl/styles.xml\"/>".formatted(OFFICE));
    links.add(
        "<Relationship Id=\"t\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
            .formatted(OFFICE));
    parts.putIfAbsent(
        "xl/_rels/workbook.xml.rels",
        "<Relationships>%s</Relationships>".formatted(String.join("", links)));
    parts.putIfAbsent(
        "xl/styles.xml",
        "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(formats, styles));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  static String row(int number, String... cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
  }

  static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
        .formatted(address, escaped(text));
  }

  static String number(String address, String value, int style) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(address, style, value);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
