package app.paydesk.batch.sheet;

import static app.paydesk.batch.sheet.Workbooks.number;
import static app.paydesk.batch.sheet.Workbooks.row;
import static app.paydesk.batch.sheet.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.card.TestCards;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook is read as it stands: what a cell holds counts, where that is also what it shows. */
class WorkbookSheetTest {
  private static final String HEADER = row(1, text("A1", "a"), text("B1", "b"), text("C1", "c"));

  @TempDir private Path folder;
  private final Workbooks book = new Workbooks();

  @Test
  void rowsAreNamedByTheNumbersThatTheSheetShows() throws IOException {
    book.tab(
        row(3, text("A3", "a"), text("C3", "c"))
            + row(4, text("A4", " "))
            + row(7, text("A7", "1"), text("C7", "3"))
            + row(9, text("C9", "9")));
    try (Sheet sheet = SheetReader.open(book.write(folder))) {
      List<SheetRow> rows = new ArrayList<>();
      sheet.rows(row -> {});
      sheet.rows(rows::add);

      assertThat(sheet.form()).isEqualTo(new SheetForm.Workbook("Payments"));
      assertThat(sheet.header()).containsExactly("a", "", "c");
      assertThat(rows).extracting(SheetRow::line).containsExactly(7, 9);
      assertThat(CsvFiles.texts(rows)).containsExactly(List.of("1", "", "3"), List.of("", "", "9"));
    }
  }

  @Test
  void textsAreReadFromWhereverTheyStand() throws IOException {
    book.part(
        "xl/sharedStrings.xml",
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><sst><si><t>shared</t></si>"
            + "<si><r><t>ri</t></r><r><rPr/><t>ch</t></r></si>"
            + "<si><t>张三</t><rPh sb=\"0\" eb=\"2\"><t>zhangsan</t></rPh></si></sst>");
    book.tab(
        HEADER
            + row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>", "<c r=\"B2\" t=\"s\"><v>1</v></c>")
            + row(3, "<c r=\"A3\" t=\"s\"><v>2</v></c>", "<c r=\"B3\" t=\"str\"><v>plain</v></c>")
            + row(
                4,
                "<c t=\"inlineStr\"><is><t>a_x000D__x005F_b</t></is></c>",
                "<c t=\"b\"><v>1</v></c>"));

    assertThat(CsvFiles.texts(CsvFiles.rows(book.write(folder))))
        .containsExactly(
            List.of("shared", "rich", ""),
            List.of("张三", "plain", ""),
            List.of("a\r_b", "TRUE", ""));
  }

  @Test
  void aNumberIsReadWhereItIsShownAsItIsHeld() throws IOException {
    assertRead("485.6", "0.00", "485.6");
    assertRead("1.1000000000000001", "0.00", "1.1");
    assertRead("485.70000000000005", "General", "485.7");
    assertRead("8613800138000", "General", "8613800138000");
    assertRead("8.613800138E12", "0", "8613800138000");
    assertRead("518000", "000000", "518000");
    assertRead("1234567.5", "#,##0.00", "1234567.5");
    assertRead(
        "1234567.5",
        "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
        "1234567.5");
    assertRead("485.6", "[$¥-804]#,##0.00;[Red]-[$¥-804]#,##0.00", "485.6");
    assertRead("12345.332", "General", "12345.332");
    assertRead("7", "G/通用格式", "7");
    assertRead("123456789012345", "@", "123456789012345");
  }

  private void assertRead(String stored, String format, String text) throws IOException {
    assertThat(cell(stored, format)).as(format).isEqualTo(new SheetCell(text, Optional.empty()));
  }

  @Test
  void aNumberThatIsShownOtherwiseThanItIsHeldIsRefused() throws IOException {
    assertDamage("12345.332", "0.00", Kind.NOT_AS_SHOWN);
    assertDamage("12345.332", "#,##0.00_);[Red]\\(#,##0.00\\)", Kind.NOT_AS_SHOWN);
    assertDamage("485.6", "0", Kind.NOT_AS_SHOWN);
    assertDamage("0.5", "0%", Kind.NOT_AS_SHOWN);
    assertDamage("12345", "0.00E+00", Kind.NOT_AS_SHOWN);
    assertDamage("12345", "#,##0,", Kind.NOT_AS_SHOWN);
    assertDamage("12345", "# ?/?", Kind.NOT_AS_SHOWN);
    assertDamage("18000", "000000", Kind.NOT_AS_SHOWN);
    assertDamage("18000", "0\"00\"", Kind.NOT_AS_SHOWN);
    assertDamage("18000", "[DBNum1]General", Kind.NOT_AS_SHOWN);
    assertDamage("18000", "[>100]0;0.00", Kind.NOT_AS_SHOWN);
    assertDamage("18000", ";;;", Kind.NOT_AS_SHOWN);
    for (String date :
        List.of("yyyy-mm-dd", "d-mmm", "[h]:mm", "m月d日", "[$-804]yyyy\"年\"m\"月\"", "h:mm AM/PM")) {
      assertDamage("45000", date, Kind.DATE);
    }
  }

  @Test
  void aNumberOfMoreThanFifteenDigitsIsRefused() throws IOException {
    String card = TestCards.fitting("6217", 19, new Random(4));
    for (String stored :
        List.of(
            card,
            card.substring(0, 15) + "0000",
            "6.2179912345678897E+18",
            card.substring(0, 16))) {
      SheetCell cell = cell(stored, "0");
      assertThat(cell.damage()).map(Damage::kind).contains(Kind.ROUNDED);
      assertThat(cell.damage().toString()).contains("*").doesNotContain(card.substring(0, 12));
    }
  }

  private void assertDamage(String stored, String format, Kind kind) throws IOException {
    assertThat(cell(stored, format).damage()).as(format).map(Damage::kind).contains(kind);
  }

  private SheetCell cell(String stored, String format) throws IOException {
    Workbooks one = new Workbooks();
    int style = one.style(format);
    Path file = one.tab(HEADER + row(2, number("A2", stored, style))).write(folder);
    return CsvFiles.rows(file).getFirst().cells().getFirst();
  }

  @Test
  void formatsThatNeedNoWordsAreKnown() throws IOException {
    assertThat(builtIn("45000", 14)).contains(Kind.DATE);
    assertThat(builtIn("45000", 31)).contains(Kind.DATE);
    assertThat(builtIn("0.25", 9)).contains(Kind.NOT_AS_SHOWN);
    assertThat(builtIn("0.25", 44)).isEmpty();
    assertThat(builtIn("0.255", 4)).contains(Kind.NOT_AS_SHOWN);
    assertThat(builtIn("485.6", 49)).isEmpty();
  }

  private Optional<Kind> builtIn(String stored, int format) throws IOException {
    Workbooks one = new Workbooks();
    int style = one.builtIn(format);
    Path file = one.tab(HEADER + row(2, number("A2", stored, style))).write(folder);
    return CsvFiles.rows(file).getFirst().cells().getFirst().damage().map(Damage::kind);
  }

  @Test
  void whatIsNotAPlainValueIsRefusedWithItsCell() throws IOException {
    book.tab(
        HEADER
            + row(
                2,
                "<c r=\"A2\"><f>B2*2</f><v>4</v></c>",
                "<c r=\"B2\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>x</v></c>")
            + row(
                3,
                "<c r=\"A3\" t=\"e\"><v>#REF!</v></c>",
                "<c r=\"B3\" t=\"d\"><v>2026-11-28</v></c>",
                text("C3", "#N/A")));
    List<SheetRow> rows = CsvFiles.rows(book.write(folder));

    assertThat(damages(rows.get(0)))
        .containsExactly(Damage.of(Kind.FORMULA, "A2 =B2*2"), Damage.of(Kind.FORMULA, "B2 ="));
    assertThat(damages(rows.get(1)))
        .containsExactly(
            Damage.of(Kind.ERROR_VALUE, "#REF!"),
            Damage.of(Kind.DATE, "2026-11-28"),
            Damage.of(Kind.ERROR_VALUE, "#N/A"));
  }

  @Test
  void whatIsNotSeenOrSeenTwiceIsRefused() throws IOException {
    String rows =
        HEADER
            + row(2, text("A2", "1"), text("B2", "2"))
            + row(3, text("B3", "3"), text("C3", "4"))
            + "<row r=\"4\" hidden=\"1\">"
            + text("A4", "5")
            + "</row>"
            + row(5, text("A5", "6"), text("D5", "7"));
    String merged = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>";
    List<SheetRow> read = CsvFiles.rows(book.tab("P", "visible", rows, "", merged).write(folder));

    assertThat(damages(read.get(0))).containsExactly(Damage.of(Kind.MERGED, "1"));
    assertThat(damages(read.get(1))).containsExactly(Damage.of(Kind.MERGED, ""));
    assertThat(read.get(2).damage()).contains(Damage.of(Kind.HIDDEN_ROW));
    assertThat(read.get(3).damage()).contains(Damage.of(Kind.NO_HEADING, 4));
  }

  @Test
  void aFilteredRowIsSaidToBeFiltered() throws IOException {
    String rows = HEADER + "<row r=\"2\" hidden=\"true\">" + text("A2", "1") + "</row>";
    String filter = "<autoFilter ref=\"A1:C9\"><filterColumn colId=\"0\"/></autoFilter>";
    List<SheetRow> read = CsvFiles.rows(book.tab("P", "visible", rows, "", filter).write(folder));

    assertThat(read.getFirst().damage()).contains(Damage.of(Kind.FILTERED_ROW));
  }

  private static List<Damage> damages(SheetRow row) {
    return row.cells().stream().flatMap(cell -> cell.damage().stream()).toList();
  }

  @Test
  void aHeaderThatIsNotSeenAsItStandsIsRefused() throws IOException {
    String hidden = "<cols><col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>";
    assertFault(book.tab("P", "visible", HEADER, hidden, ""), Fault.HIDDEN_COLUMN);
    assertFault(
        new Workbooks().tab(row(1, text("A1", "a"), "<c r=\"B1\"><f>A1</f><v>1</v></c>")),
        Fault.BROKEN_HEADING);
    assertFault(
        new Workbooks()
            .tab("P", "visible", HEADER, "", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"),
        Fault.BROKEN_HEADING);
    assertFault(
        new Workbooks().tab(row(1, text("A1", "a"), text("B1", "A "))), Fault.REPEATED_COLUMN);
  }

  @Test
  void oneSheetInSightHoldsThePaymentsOrNoneIsRead() throws IOException {
    String other = row(1, text("A1", "notes"));
    Workbooks fine =
        new Workbooks()
            .tab("Help", "visible", row(1, text("A1", "#paydesk help")), "", "")
            .tab("Empty", "visible", "", "", "")
            .tab("Old", "hidden", other, "", "")
            .tab(HEADER + row(2, text("A2", "1")));
    try (Sheet sheet = SheetReader.open(fine.write(folder))) {
      assertThat(sheet.form()).isEqualTo(new SheetForm.Workbook("Payments"));
      assertThat(sheet.notices())
          .containsExactly(SheetNotice.of(SheetNotice.Kind.HIDDEN_SHEET, "Old"));
    }
    assertFault(
        new Workbooks().tab(HEADER).tab("Two", "visible", other, "", ""), Fault.SEVERAL_SHEETS);
    assertFault(new Workbooks().tab("Old", "veryHidden", other, "", ""), Fault.EMPTY);
  }

  @Test
  void theControlLineOfAWorkbookIsNoPayment() throws IOException {
    int two = book.style("0.00");
    book.tab(
        HEADER
            + row(
                2,
                text("A2", "#total"),
                number("B2", "2", 0),
                text("C2", "CNY"),
                number("D2", "9.5", two))
            + row(3, text("A3", "1")));
    List<SheetRow> rows = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(book.write(folder))) {
      assertThat(sheet.rows(rows::add))
          .contains(
              new ControlLine(
                  2, OptionalLong.of(2), Map.of(CurrencyCode.CNY, Money.of(950, "CNY"))));
    }
    assertThat(rows).hasSize(1);
  }

  @Test
  void whatIsNoWorkbookOfTodayIsSaidToBeWhatItIs() throws IOException {
    byte[] ole = new byte[2048];
    byte[] signature = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(signature, 0, ole, 0, signature.length);
    assertFault(Files.write(folder.resolve("old.xls"), ole), Fault.OLD_WORKBOOK);
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, ole, 1500, name.length);
    assertFault(Files.write(folder.resolve("shut.xlsx"), ole), Fault.PROTECTED);
    assertFault(
        new Workbooks().part("content.xml", "<ods/>").part("_rels/.rels", "<a/>").write(folder),
        Fault.NOT_A_SHEET);
    assertFault(
        Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9}),
        Fault.NOT_A_SHEET);
  }

  private void assertFault(Workbooks workbook, Fault fault) throws IOException {
    assertFault(workbook.write(folder), fault);
  }

  private static void assertFault(Path file, Fault fault) {
    assertThatThrownBy(() -> CsvFiles.rows(file))
        .isInstanceOfSatisfying(SheetException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
