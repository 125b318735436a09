package app.paydesk.batch.template;

import app.paydesk.method.Operation;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Fills templates in as a person would, below what stands in them. */
final class FilledTemplates {
  private static final String PAYMENTS = "xl/worksheets/sheet1.xml";

  private FilledTemplates() {}

  /**
   * The template with rows added.
   *
   * @param rows values by heading; amounts in major units
   */
  static Path fill(
      Path folder,
      Operation operation,
      Format format,
      byte[] template,
      List<Map<String, String>> rows)
      throws IOException {
    List<TemplateColumn> columns = TemplateColumn.of(operation, format);
    Path file = folder.resolve("filled");
    switch (format) {
      case CSV -> Files.write(file, csv(operation, template, columns, rows));
      case XLSX -> workbook(file, template, columns, rows, "");
    }
    return file;
  }

  private static byte[] csv(
      Operation operation,
      byte[] template,
      List<TemplateColumn> columns,
      List<Map<String, String>> rows)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(template);
    for (Map<String, String> row : rows) {
      String line =
          columns.stream().map(c -> csv(operation, c, row)).collect(Collectors.joining(";"));
      out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String csv(Operation operation, TemplateColumn column, Map<String, String> row) {
    String value = row.getOrDefault(column.heading(), "");
    boolean amount = column instanceof TemplateColumn.OfField of && of.amount();
    return amount && !value.isEmpty()
        ? String.valueOf(money(value, operation.currencies().getFirst()).minor())
        : value;
  }

  static Money money(String text, CurrencyCode currency) {
    return MoneyText.read(text, currency).money().orElseThrow();
  }

  /**
   * A workbook with rows below its control line.
   *
   * @param control cells behind {@code #total}, as XML
   */
  static void workbook(
      Path file,
      byte[] template,
      List<TemplateColumn> columns,
      List<Map<String, String>> rows,
      String control)
      throws IOException {
    Map<String, String> parts = parts(template);
    StringBuilder added = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      added.append(row(i + 3, columns, rows.get(i)));
    }
    parts.computeIfPresent(
        PAYMENTS,
        (_, xml) -> xml.replace("</row></sheetData>", control + "</row>" + added + "</sheetData>"));
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  /** The parts of a workbook by name; its sizes stand at the end, so that it is no stream. */
  static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    Path file = Files.write(Files.createTempFile("template", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }

  private static String row(int number, List<TemplateColumn> columns, Map<String, String> row) {
    StringBuilder cells = new StringBuilder();
    for (int place = 0; place < columns.size(); place++) {
      String value = row.getOrDefault(columns.get(place).heading(), "");
      if (!value.isEmpty()) {
        String address = address(place, number);
        boolean amount = columns.get(place) instanceof TemplateColumn.OfField of && of.amount();
        cells.append(amount ? number(address, value) : text(address, value));
      }
    }
    return "<row r=\"%d\">%s</row>".formatted(number, cells);
  }

  private static String address(int place, int row) {
    String letter = String.valueOf((char) ('A' + place % 26));
    return (place < 26 ? letter : "A" + letter) + row;
  }

  static String text(String address, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
        .formatted(address, text.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private static String number(String address, String value) {
    return "<c r=\"%s\"><v>%s</v></c>".formatted(address, value);
  }
}
