package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.callback.Documented;
import app.paydesk.export.table.TableCell;
import app.paydesk.export.table.WorkbookTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code paydesk batch mask} writes a user's own file anew: 6+4 for card numbers, all else kept.
 */
class BatchMaskTest {
  private static final String CARD = Documented.cardNumber("621799", 19);
  private static final String MASKED =
      CARD.substring(0, 6) + "*".repeat(9) + CARD.substring(CARD.length() - 4);

  @TempDir private Path folder;
  private BatchConsole console;

  @BeforeEach
  void open() {
    console = new BatchConsole(folder);
  }

  @AfterEach
  void nobodyIsShownAStackTrace() {
    assertThat(console.err()).doesNotContain("Exception", "\tat ");
  }

  private int mask(Path file, Path out) {
    return console.run("mask", file.toString(), "--out", out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, '', ';'",
    "UTF-8, '\uFEFF', ','",
    "GB18030, '', '|'",
    "UTF-16LE, '\uFEFF', '\t'",
    "UTF-16BE, '\uFEFF', ';'"
  })
  void csvStaysAsItIsButForItsCardNumbers(String charset, String mark, char separator)
      throws Exception {
    String text =
        mark
            + String.join(
                "\r\n",
                "\"operation\"|card.pan|\"customer.city|x\"|customer.phone|payment.description",
                "cup-payout|" + CARD + "|\"深圳\"\"|南山\r\n区\"|919812345678|",
                "",
                "cup-payout|\"" + spaced(CARD) + "\"||13800138000|for " + CARD,
                "#total|2",
                "");
    text = text.replace('|', separator);
    Path file = Files.write(folder.resolve("pay.csv"), text.getBytes(Charset.forName(charset)));
    Path out = folder.resolve("masked.csv");
    assertThat(mask(file, out)).isZero();
    assertThat(console.err()).contains("3 card numbers were masked");
    String expected = text.replace(CARD, MASKED).replace(spaced(CARD), spacedMask());
    assertThat(new String(Files.readAllBytes(out), Charset.forName(charset))).isEqualTo(expected);
  }

  private static String spaced(String card) {
    return card.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static String spacedMask() {
    return spaced(CARD).substring(0, 7)
        + "** **** ***"
        + spaced(CARD).substring(spaced("x".repeat(15)).length());
  }

  @Test
  void aNumberInTheColumnForCardsIsMaskedEvenWhereItIsMistyped() throws Exception {
    String wrong = "9".repeat(15) + "1";
    Path file = Files.writeString(folder.resolve("pay.csv"), "card.pan;a\n" + wrong + ";1\n");
    Path out = folder.resolve("masked.csv");
    assertThat(mask(file, out)).isZero();
    assertThat(Files.readString(out)).isEqualTo("card.pan;a\n999999******9991;1\n");
  }

  @Test
  void aWorkbookIsWrittenAnewWithItsRowsOnTheirLines() throws Exception {
    Path file = folder.resolve("pay.xlsx");
    workbook(file, List.of("card.pan", "amount"), List.of(CARD, "485.60"));
    Path out = folder.resolve("masked.xlsx");
    assertThat(mask(file, out)).isZero();
    List<String> rows = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(out)) {
      var control =
          sheet.rows(
              row ->
                  rows.add(
                      row.line() + " " + row.cells().stream().map(cell -> cell.text()).toList()));
      assertThat(control.orElseThrow().count()).hasValue(1);
    }
    assertThat(rows).containsExactly("3 [" + MASKED + ", 485.60]");
  }

  private static void workbook(Path file, List<String> header, List<String> row)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      WorkbookTable table = new WorkbookTable(out, "Payments", header.size(), 20);
      table.row(1, cells(header));
      table.row(2, cells(List.of("#total", "1")));
      table.row(3, cells(row));
      table.end();
    }
  }

  private static List<TableCell> cells(List<String> texts) {
    return texts.stream().map(TableCell::of).toList();
  }

  @Test
  void theFileItselfIsNeverWrittenOverAndABrokenOneLeavesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("pay.csv"), "card.pan;a\n" + CARD + ";1\n");
    assertThat(mask(file, file)).isEqualTo(2);
    assertThat(Files.readString(file)).contains(CARD);

    Files.writeString(file, "card.pan;a\n" + CARD + ";\"1\n");
    Path out = folder.resolve("masked.csv");
    assertThat(mask(file, out)).isOne();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly("pay.csv");
    }
  }

  @Test
  void afterAResultItIsSaidThatTheFileStillHoldsCardNumbers() throws Exception {
    Path file =
        Files.write(
            folder.resolve("pay.csv"),
            ("operation;card.pan;payment.amount;payment.currency\ncup-payout;"
                    + CARD
                    + ";48560;CNY\ncup-payout;"
                    + CARD
                    + ";48660;CNY\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(console.run("result", file.toString())).isZero();
    assertThat(console.err()).contains("2 card numbers", "paydesk batch mask");
    assertThat(console.out()).doesNotContain(CARD).contains(CARD.substring(0, 6) + "***");

    Path masked = folder.resolve("masked.csv");
    mask(file, masked);
    console.run("result", masked.toString());
    assertThat(console.err()).doesNotContain("card number");
  }
}
