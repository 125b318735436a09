package app.paydesk.cli;

import static app.paydesk.cli.BatchConsole.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.batch.sheet.SheetRow;
import app.paydesk.callback.Documented;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code paydesk batch check --out} gives the file back with what was found in it. */
class BatchCheckWorkbookTest {
  private static final String ASHA = row("", "asha", 1_500_00);
  private static final String WRONG = row("", "mina", 1_500_00).replace(";INR", ";XXX");

  @TempDir private Path folder;
  private BatchConsole console;

  @BeforeEach
  void open() {
    console = new BatchConsole(folder);
  }

  private Path checked(Path file, int exit) {
    Path out = folder.resolve("checked.xlsx");
    assertThat(console.run("check", file.toString(), "--out", out.toString())).isEqualTo(exit);
    assertThat(console.err()).doesNotContain("Exception", "\tat ");
    return out;
  }

  private static List<SheetRow> rows(Path file) {
    List<SheetRow> rows = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(file)) {
      assertThat(sheet.header().getLast()).isEqualTo("paydesk.findings");
      sheet.rows(rows::add);
    }
    return rows;
  }

  private static String last(SheetRow row) {
    return row.cells().getLast().text();
  }

  /** The colour of a cell, empty where it has none. */
  private static Optional<String> colour(Path workbook, String address) throws IOException {
    String cell =
        Pattern.compile(
                "<c r=\"" + address + "\"[^>]* s=\"(\\d+)\"|<c r=\"" + address + "\" s=\"(\\d+)\"")
            .matcher(part(workbook, "xl/worksheets/sheet1.xml"))
            .results()
            .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
            .findFirst()
            .orElseThrow();
    String styles = part(workbook, "xl/styles.xml");
    List<String> formats =
        all(styles.substring(styles.indexOf("<cellXfs")), "<xf [^>]*fillId=\"(\\d+)\"");
    List<String> fills = all(styles, "<fill>(.*?)</fill>");
    String fill = fills.get(Integer.parseInt(formats.get(Integer.parseInt(cell))));
    return all(fill, "rgb=\"(?:FF)?([0-9A-F]{6})\"").stream().findFirst();
  }

  private static List<String> all(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static String part(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void errorsAreRedWarningsAmberEachOnItsCellAndItsLineWithTheReason() throws Exception {
    Path out = checked(console.file("pay.csv", ASHA, WRONG, "", ASHA), 2);
    List<SheetRow> rows = rows(out);
    assertThat(rows).extracting(SheetRow::line).containsExactly(2, 3, 5);
    assertThat(last(rows.get(0))).isEmpty();
    assertThat(last(rows.get(1))).contains("payment.currency", "INR");
    assertThat(last(rows.get(2))).contains("exactly the same");
    Optional<String> red = colour(out, "L3");
    Optional<String> amber = colour(out, "L5");
    assertThat(red).isPresent();
    assertThat(amber).isPresent().isNotEqualTo(red);
    assertThat(colour(out, "M3")).isEqualTo(red);
    assertThat(colour(out, "M5")).isEqualTo(amber);
    assertThat(colour(out, "A2")).isEmpty();
    assertThat(colour(out, "A3")).isEmpty();
  }

  @Test
  void whatCameBackIsCorrectedAndCheckedAgain() throws Exception {
    Path out = checked(console.file("pay.csv", "#total;3", ASHA, WRONG), 1);
    assertThat(part(out, "xl/comments1.xml")).contains("2 rows");
    Path again = folder.resolve("again.xlsx");
    Files.move(out, again);
    Path twice = checked(again, 1);
    assertThat(rows(twice)).hasSize(2);
    assertThat(last(rows(twice).get(1))).contains("payment.currency");
  }

  @Test
  void noCardNumberComesBackWhole() throws Exception {
    String card = Documented.cardNumber("621799", 19);
    Path file = folder.resolve("pay.csv");
    Files.writeString(
        file,
        "operation;card.pan;payment.amount;payment.description\ncup-payout;"
            + card
            + ";1;to "
            + card
            + "\ncup-payout;"
            + card
            + "\n");
    Path out = checked(file, 2);
    assertThat(part(out, "xl/worksheets/sheet1.xml"))
        .doesNotContain(card)
        .contains(card.substring(0, 6) + "***");
  }

  @Test
  void theFileItselfIsNeverWrittenOver() throws Exception {
    Path file = console.file("pay.csv", ASHA);
    assertThat(console.run("check", file.toString(), "--out", file.toString())).isEqualTo(2);
    assertThat(Files.readString(file)).contains("asha@upi");
  }
}
