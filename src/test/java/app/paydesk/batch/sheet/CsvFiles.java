package app.paydesk.batch.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** CSV files as programs write them, and what was read of one. */
final class CsvFiles {
  private CsvFiles() {}

  /** Cells in quotes where they need them, each row ended alike. */
  static String text(List<List<String>> rows, Separator separator, String end) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> quoted(cell, separator))
                    .collect(Collectors.joining(String.valueOf(separator.sign()))))
        .collect(Collectors.joining(end, "", end));
  }

  private static String quoted(String cell, Separator separator) {
    boolean plain = cell.chars().noneMatch(c -> "\"\r\n".indexOf(c) >= 0 || c == separator.sign());
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  static byte[] bytes(String text, SheetEncoding encoding, boolean mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((mark ? "\uFEFF" + text : text).getBytes(encoding.charset()));
    return bytes.toByteArray();
  }

  static Path utf8(Path folder, String text) throws IOException {
    return file(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Path file(Path folder, byte[] bytes) throws IOException {
    return Files.write(folder.resolve("payments.csv"), bytes);
  }

  static List<SheetRow> rows(Path file) {
    List<SheetRow> rows = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(file)) {
      sheet.rows(rows::add);
    }
    return rows;
  }

  static List<List<String>> texts(List<SheetRow> rows) {
    return rows.stream().map(row -> row.cells().stream().map(SheetCell::text).toList()).toList();
  }
}
