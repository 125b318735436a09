package app.paydesk.batch.sheet;

import static app.paydesk.batch.sheet.Workbooks.row;
import static app.paydesk.batch.sheet.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.generated.Cases;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file, however it was made, fills the memory, is read wrongly, or ends in another fault. */
class HostileFilesTest {
  private static final String HEADER = row(1, text("A1", "a"), text("B1", "b"));

  @TempDir private Path folder;

  @Test
  void aHeaderOfTenMillionColumnsIsRefused() throws IOException {
    assertFault(repeated("", "a;", 10_000_000), Fault.TOO_MANY_COLUMNS);
  }

  @Test
  void aRowOfTenMillionCellsIsItsOwnFault() throws IOException {
    List<SheetRow> rows = CsvFiles.rows(repeated("a;b\n", "1;", 10_000_000));
    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().damage()).contains(Damage.of(Damage.Kind.CELL_COUNT, 10_000_001, 2));
  }

  @Test
  void aLineOfAHundredMegabytesIsRefused() throws IOException {
    assertFault(repeated("a;b\n", "x", 100_000_000), Fault.BROKEN_ROW);
    assertFault(repeated("", "x", 100_000_000), Fault.BROKEN_ROW);
    assertFault(repeated("a;b\n1;\"", "x\n", 50_000_000), Fault.BROKEN_ROW);
  }

  @Test
  void moreThanWhatIsReadIsRefusedUnread() throws IOException {
    Path file = folder.resolve("large.csv");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(SheetReader.MOST_BYTES + 1);
    }
    assertFault(file, Fault.TOO_LARGE);
  }

  @Test
  void aLoneCarriageReturnEndsARowAsEditorsShowIt() throws IOException {
    List<SheetRow> rows = CsvFiles.rows(CsvFiles.utf8(folder, "a;b\r1;2\r3\r4;5\n6;7\r\n"));
    assertThat(rows).extracting(SheetRow::line).containsExactly(2, 3, 4, 5);
    assertThat(rows.get(1).damage()).contains(Damage.of(Damage.Kind.CELL_COUNT, 1, 2));
  }

  private Path repeated(String before, String text, int times) throws IOException {
    Path file = folder.resolve("repeated.csv");
    byte[] block = text.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      out.write(before.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < times / 10_000; i++) {
        out.write(block);
      }
    }
    return file;
  }

  @Test
  void aWorkbookThatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i < 300_000; i++) {
      rows.append("<row r=\"").append(i).append("\"><c t=\"b\"><v>1</v></c></row>        ");
    }
    assertFault(
        new Workbooks().tab(rows.append(" ".repeat(40_000_000)).toString()).write(folder),
        Fault.UNPACKED_TOO_LARGE);
    String texts = "<sst>" + "<si><t>x</t></si>".repeat(5_000_000) + "</sst>";
    assertFault(
        new Workbooks().tab(HEADER).part("xl/sharedStrings.xml", texts).write(folder),
        Fault.UNPACKED_TOO_LARGE);
    assertFault(
        new Workbooks()
            .tab(HEADER + "<row r=\"2\" x=\"" + "y".repeat(2_000_000) + "\"/>")
            .write(folder),
        Fault.UNPACKED_TOO_LARGE);
  }

  @Test
  void aDocumentTypeIsNeverFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String sheet =
        "<!DOCTYPE worksheet [<!ENTITY a \"%s\"><!ENTITY x SYSTEM \"%s\">]>"
                .formatted("lol".repeat(10), secret.toUri())
            + "<worksheet><sheetData>"
            + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&x;&a;</t></is></c></row>"
            + "</sheetData></worksheet>";
    assertFault(
        new Workbooks().tab(HEADER).part("xl/worksheets/sheet1.xml", sheet).write(folder),
        Fault.IRREGULAR_WORKBOOK);
    assertFault(
        new Workbooks()
            .tab(row(1, "<c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c>"))
            .write(folder),
        Fault.IRREGULAR_WORKBOOK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>",
        "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>",
        "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
        "<row r=\"2\"/><row r=\"2\"/>",
        "<row r=\"3\"/><row r=\"2\"/>",
        "<row r=\"2000000000\"/>",
        "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>",
        "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
        "<row r=\"2\"><c t=\"odd\"><v>7</v></c></row>",
        "<row r=\"2\"><c><v>7</c></row>",
        "<row r=\"2\">"
      })
  void whatNoProgramWritesIsRefused(String rows) throws IOException {
    assertFault(new Workbooks().tab(HEADER + rows).write(folder), Fault.IRREGULAR_WORKBOOK);
  }

  @Test
  void nestedElementsWithoutEndDoNoHarm() throws IOException {
    String deep = "<x>".repeat(200_000) + "</x>".repeat(200_000);
    Path file = new Workbooks().tab(HEADER + row(2, text("A2", "1")) + deep).write(folder);
    assertThatThrownBy(() -> CsvFiles.rows(file)).isInstanceOf(SheetException.class);
  }

  @Test
  void aPartThatStandsTwiceIsNotRead() throws IOException {
    String other = "<worksheet><sheetData/></worksheet>";
    assertFault(
        new Workbooks().tab(HEADER).part("XL/Worksheets/sheet1.xml", other).write(folder),
        Fault.IRREGULAR_WORKBOOK);
  }

  @Test
  void aNumberOfEndlessLengthIsNoNumber() throws IOException {
    for (String number : List.of("1E999999999", "1E-999999999", "9".repeat(30_000), "NaN")) {
      Path file =
          new Workbooks().tab(HEADER + row(2, Workbooks.number("A2", number, 0))).write(folder);
      assertThat(CsvFiles.rows(file).getFirst().cells().getFirst().damage()).isPresent();
    }
  }

  @Test
  void aWorkbookWithAnyByteChangedIsReadOrRefused() throws IOException {
    String rows = HEADER + row(2, text("A2", "张三"), Workbooks.number("B2", "5", 0));
    byte[] whole = Files.readAllBytes(new Workbooks().tab(rows).write(folder));
    Cases.seeded(
        300,
        draw -> {
          byte[] changed = whole.clone();
          int changes = draw.between(1, 3);
          for (int i = 0; i < changes; i++) {
            changed[draw.between(0, changed.length - 1)] = (byte) draw.between(0, 255);
          }
          readOrRefused(Files.write(folder.resolve("changed.xlsx"), changed));
          int kept = draw.between(0, whole.length);
          readOrRefused(Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, kept)));
        });
  }

  @Test
  void anyBytesAreReadOrRefused() {
    Cases.seeded(
        300,
        draw -> {
          byte[] bytes = draw.bytes(400);
          readOrRefused(Files.write(folder.resolve("any.csv"), bytes));
          try (OutputStream out = Files.newOutputStream(folder.resolve("any.xlsx"));
              ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write(bytes);
          }
          readOrRefused(folder.resolve("any.xlsx"));
        });
  }

  private static void readOrRefused(Path file) {
    try (Sheet sheet = SheetReader.open(file)) {
      sheet.rows(row -> {});
    } catch (SheetException refused) {
      assertThat(refused.message().key()).startsWith("batch.file.");
    }
  }

  private static void assertFault(Path file, Fault fault) {
    assertThatThrownBy(() -> CsvFiles.rows(file))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
