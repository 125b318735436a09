package app.paydesk.batch.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.TestCards;
import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV file is read as it stands, whatever its encoding and separator. */
class CsvSheetTest {
  private static final String LETTERS = "abcXYZ 0123456789.,;|\t\"'\n深圳张三李四科技路-@é";
  private static final String CHINESE = "深圳市南山区科技路支行张三李四";

  @TempDir private Path folder;

  @Test
  void whatWasWrittenInAnyEncodingAndSeparatorIsReadAgain() {
    Cases.seeded(
        200,
        draw -> {
          int columns = draw.between(2, 12);
          List<List<String>> rows = new ArrayList<>();
          rows.add(headings(draw, columns));
          int count = draw.between(1, 8);
          for (int i = 0; i < count; i++) {
            rows.add(cells(draw, columns));
          }
          Separator separator = draw.of(Separator.values());
          SheetEncoding encoding = draw.of(SheetEncoding.values());
          boolean utf16 = encoding.name().startsWith("UTF_16");
          boolean mark = encoding == SheetEncoding.UTF_8 ? draw.yes() : utf16;
          String text = CsvFiles.text(rows, separator, draw.of("\n", "\r\n", "\r"));
          Path file = CsvFiles.file(folder, CsvFiles.bytes(text, encoding, mark));

          List<SheetRow> read = new ArrayList<>();
          try (Sheet sheet = SheetReader.open(file)) {
            assertThat(sheet.form()).isEqualTo(new SheetForm.Csv(encoding, mark, separator));
            assertThat(sheet.header()).isEqualTo(rows.getFirst());
            sheet.rows(row -> {});
            sheet.rows(read::add);
          }
          assertThat(CsvFiles.texts(read)).isEqualTo(rows.subList(1, rows.size()));
        });
  }

  private static List<String> headings(Draw draw, int columns) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      headings.add("收款账户名称" + draw.text(CHINESE, 0, 4) + i);
    }
    return headings;
  }

  private static List<String> cells(Draw draw, int columns) {
    List<String> cells = new ArrayList<>(List.of("row"));
    for (int i = 1; i < columns; i++) {
      cells.add(draw.yes() ? draw.text(CHINESE, 0, 6) : draw.text(LETTERS, 0, 12));
    }
    return cells;
  }

  @Test
  void aRowIsNamedByTheLineThatAnEditorShows() throws IOException {
    Path file = CsvFiles.utf8(folder, "\na;b\r\n1;\"two\r\nlines\"\r\n\r\n;\r\n3;4\r\n");

    List<SheetRow> rows = CsvFiles.rows(file);
    assertThat(rows).extracting(SheetRow::line).containsExactly(3, 7);
  }

  @Test
  void aLineThatStatesTheSeparatorIsBelieved() throws IOException {
    List<SheetRow> rows = CsvFiles.rows(CsvFiles.utf8(folder, "sep=|\na|b;c;d\n1|2\n"));

    assertThat(rows).extracting(SheetRow::line).containsExactly(3);
    assertThat(CsvFiles.texts(rows)).containsExactly(List.of("1", "2"));
  }

  @Test
  void aRowWithTooManyOrTooFewCellsIsItsOwnFault() throws IOException {
    List<SheetRow> rows = CsvFiles.rows(CsvFiles.utf8(folder, "a;b\n1\n1;2\n1;2;3\n1;2;\n;;;\n"));

    assertThat(rows.get(0).damage()).contains(Damage.of(Damage.Kind.CELL_COUNT, 1, 2));
    assertThat(rows.get(1).damage()).isEmpty();
    assertThat(rows.get(2).damage()).contains(Damage.of(Damage.Kind.CELL_COUNT, 3, 2));
    assertThat(rows.get(3).damage()).contains(Damage.of(Damage.Kind.CELL_COUNT, 3, 2));
    assertThat(rows).hasSize(4);
  }

  @Test
  void theControlLineIsNoPayment() throws IOException {
    Path file = CsvFiles.utf8(folder, "a;b;c\n#total;2;CNY;1,456.80;INR;5\n1;2;3\n4;5;6\n");
    List<SheetRow> rows = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(file)) {
      assertThat(sheet.rows(rows::add))
          .contains(
              new ControlLine(
                  2,
                  OptionalLong.of(2),
                  Map.of(
                      CurrencyCode.CNY, Money.of(145_680, "CNY"),
                      CurrencyCode.INR, Money.of(500, "INR"))));
    }
    assertThat(rows).hasSize(2);
  }

  @Test
  void aControlLineThatCannotBeReadIsNotPassedOver() throws IOException {
    for (String line :
        List.of("two", "2;CNY", "2;;5.00", "2;CNY;1.005", "2;yuan;1", "1.5", "2;CNY;1;CNY;1")) {
      assertFault("a;b\n#total;" + line + "\n", SheetException.Fault.CONTROL);
    }
    assertFault("a;b\n#total;1\n#total;1\n", SheetException.Fault.REPEATED_CONTROL);
    assertThat(CsvFiles.rows(CsvFiles.utf8(folder, "a;b\n#total;\n1;2\n"))).hasSize(1);
  }

  @Test
  void whatIsNoCsvIsRefusedWithItsCause() throws IOException {
    assertFault("", SheetException.Fault.EMPTY);
    assertFault("\n ; \n", SheetException.Fault.EMPTY);
    assertFault("1;2\n3;4\n", SheetException.Fault.NO_HEADER);
    assertFault("a;b; A \n1;2;3\n", SheetException.Fault.REPEATED_COLUMN);
    assertFault("a;b,c\n1;2\n", SheetException.Fault.UNSURE_SEPARATOR);
    assertFault("<html><table>", SheetException.Fault.NOT_A_SHEET);
    assertFault("%PDF-1.7\n", SheetException.Fault.NOT_A_SHEET);
    assertFault("a;b\n1;\"2\"x\n", SheetException.Fault.BROKEN_ROW);
    assertFault("a;b\n1;\"2\n3;4\n", SheetException.Fault.BROKEN_ROW);
    assertFault("a;b\n1;2\0\n", SheetException.Fault.NOT_TEXT);
    assertThatThrownBy(() -> SheetReader.open(folder.resolve("none.csv")))
        .isInstanceOfSatisfying(
            SheetException.class,
            e -> assertThat(e.fault()).isEqualTo(SheetException.Fault.UNREADABLE));
  }

  @Test
  void bytesThatFitNoEncodingAreNeverReplaced() throws IOException {
    byte[] broken = "收款账户;b\n张三;1\n李四;2\n".getBytes(StandardCharsets.UTF_8);
    broken[broken.length - 5] = (byte) 0xFF;
    assertFault(broken, SheetException.Fault.ENCODING);
    assertFault(
        "name;b\nJosé;1\n".getBytes(StandardCharsets.ISO_8859_1),
        SheetException.Fault.UNKNOWN_ENCODING);
    assertFault(
        "name;b\nGarcía;1\n".getBytes(StandardCharsets.ISO_8859_1),
        SheetException.Fault.UNKNOWN_ENCODING);
    assertFault(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, ';'}, SheetException.Fault.ENCODING);
  }

  @Test
  void aFileThatChangedSinceItWasOpenedIsNotReadOn() throws IOException {
    Path file = CsvFiles.utf8(folder, "a;b\n1;2\n");
    try (Sheet sheet = SheetReader.open(file)) {
      sheet.rows(row -> {});
      Files.setLastModifiedTime(file, FileTime.fromMillis(1));
      assertThatThrownBy(() -> sheet.rows(row -> {}))
          .isInstanceOfSatisfying(
              SheetException.class,
              e -> assertThat(e.fault()).isEqualTo(SheetException.Fault.CHANGED));
    }
  }

  @Test
  void aCardNumberIsNeitherPrintedNorNamedInAFault() throws IOException {
    String card = TestCards.fitting("6217", 19, new Random(7));
    List<SheetRow> rows = CsvFiles.rows(CsvFiles.utf8(folder, "card.pan;b\n" + card + ";2\n"));
    assertThat(rows.getFirst().cells().getFirst().text()).isEqualTo(card);
    assertThat(rows.toString()).doesNotContain(card);
    assertThatThrownBy(() -> CsvFiles.rows(CsvFiles.utf8(folder, "a" + card + ";A" + card + "\n")))
        .satisfies(e -> assertThat(e.toString()).doesNotContain(card));
    assertThat(Damage.of(Damage.Kind.FORMULA, FoundText.of("=" + card)).toString())
        .doesNotContain(card);
  }

  private void assertFault(String text, SheetException.Fault fault) throws IOException {
    assertFault(text.getBytes(StandardCharsets.UTF_8), fault);
  }

  private void assertFault(byte[] bytes, SheetException.Fault fault) throws IOException {
    Path file = CsvFiles.file(folder, bytes);
    assertThatThrownBy(() -> CsvFiles.rows(file))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
