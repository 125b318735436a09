package app.paydesk.drill.batch;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the same rows as ever other files: by name, by order of rows and columns, by separator.
 */
final class PayFile {
  private static final List<String> SEPARATORS = List.of(";", ",", "|", "\t");

  private final Path folder;
  private final Random random;
  private int written;

  PayFile(Path folder, Random random) {
    this.folder = folder;
    this.random = random;
  }

  /** The rows in a new file, in an order of its own. */
  Path write(List<PayRow> rows) throws IOException {
    List<String> headings = new ArrayList<>(PayRow.headings());
    Collections.shuffle(headings, random);
    List<PayRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    List<List<String>> lines = new ArrayList<>(List.of(headings));
    shuffled.forEach(row -> lines.add(row.cells(headings)));
    return table(lines);
  }

  /** A table with its header, such as the remainder of a file. */
  static List<List<String>> read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  /** A remainder with the card numbers put in again. */
  Path withCards(Path remainder, Function<String, PayRow> rows) throws IOException {
    List<List<String>> table = read(remainder);
    int card = table.getFirst().indexOf(PayRow.CARD);
    int customer = table.getFirst().indexOf(PayRow.CUSTOMER);
    List<List<String>> whole = new ArrayList<>(List.of(table.getFirst()));
    for (List<String> line : table.subList(1, table.size())) {
      List<String> cells = new ArrayList<>(line);
      PayRow row = rows.apply(cells.get(customer));
      if (row.takesCard()) {
        cells.set(card, row.card());
      }
      whole.add(cells);
    }
    return table(whole);
  }

  private Path table(List<List<String>> lines) throws IOException {
    String separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
    Path file = folder.resolve("pay-" + ++written + "-" + random.nextInt(1_000) + ".csv");
    return Files.writeString(
        file,
        lines.stream()
            .map(cells -> String.join(separator, cells))
            .collect(Collectors.joining("\n", random.nextBoolean() ? "\uFEFF" : "", "\n")));
  }
}
