package app.paydesk.batch.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.batch.workbook.StoredCell;
import app.paydesk.batch.workbook.WorkbookException;
import app.paydesk.batch.workbook.WorkbookFile;
import app.paydesk.batch.workbook.WorkbookTab;
import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.sepa.Sepa;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** A workbook to fill in keeps numbers whole, offers what can be chosen, and explains itself. */
class WorkbookTemplateTest {
  private static final Methods METHODS = Sepa.installed();
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  private static final Pattern COLUMN =
      Pattern.compile("<col min=\"(\\d+)\" max=\"\\1\"[^>]* style=\"(\\d+)\"/>");
  private static final Pattern STYLE = Pattern.compile("<xf numFmtId=\"(\\d+)\"[^>]*xfId");
  private static final Pattern FORMAT =
      Pattern.compile("<numFmt numFmtId=\"(\\d+)\" formatCode=\"([^\"]+)\"");

  @TempDir private Path folder;

  static List<Operation> offered() {
    return Templates.offered(METHODS);
  }

  private static byte[] template(Operation operation, Locale language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Templates(Words.of(language, METHODS.bundles())).write(operation, Format.XLSX, out);
    return out.toByteArray();
  }

  private static Operation operation(String key) {
    return METHODS.operation(key).orElseThrow();
  }

  private static String payments(byte[] template) throws IOException {
    return FilledTemplates.parts(template).getOrDefault("xl/worksheets/sheet1.xml", "");
  }

  @ParameterizedTest
  @MethodSource("offered")
  void everyColumnIsTextButTheAmount(Operation operation) throws IOException {
    byte[] template = template(operation, Locale.ENGLISH);
    String styles = FilledTemplates.parts(template).getOrDefault("xl/styles.xml", "");
    Map<String, String> formats =
        FORMAT
            .matcher(styles)
            .results()
            .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2)));
    List<String> used = STYLE.matcher(styles).results().map(m -> m.group(1)).toList();
    List<String> shown =
        COLUMN
            .matcher(payments(template))
            .results()
            .map(m -> formats.getOrDefault(used.get(Integer.parseInt(m.group(2))), "none"))
            .toList();

    List<TemplateColumn> columns = TemplateColumn.of(operation, Format.XLSX);
    assertThat(shown)
        .isEqualTo(
            columns.stream().map(c -> c.heading().equals("amount") ? "#,##0.00" : "@").toList());
  }

  @Test
  void whatCanBeChosenIsOffered() throws IOException {
    String cup = payments(template(operation("cup-payout"), Locale.ENGLISH));
    assertThat(cup)
        .contains("<formula1>\"cup-payout\"</formula1>")
        .contains("<formula1>\"CNY\"</formula1>")
        .contains("<formula1>'Lists'!$A$4:$A$")
        .contains("<formula1>'Lists'!$E$4:$E$");
  }

  @ParameterizedTest
  @MethodSource("offered")
  void everyPartIsWellFormed(Operation operation) throws Exception {
    for (Locale language : LANGUAGES) {
      for (Map.Entry<String, String> part :
          FilledTemplates.parts(template(operation, language)).entrySet()) {
        assertThat(
                DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(part.getValue()))))
            .as(part.getKey())
            .isNotNull();
      }
    }
  }

  @Test
  void theControlLineIsReadyToBeFilledIn() throws IOException {
    Operation operation = operation("sepa-payout");
    Path file = folder.resolve("controlled");
    FilledTemplates.workbook(
        file,
        template(operation, Locale.ENGLISH),
        TemplateColumn.of(operation, Format.XLSX),
        List.of(),
        FilledTemplates.text("B2", "0")
            + FilledTemplates.text("C2", "EUR")
            + FilledTemplates.text("D2", "1456.80"));
    try (Sheet sheet = SheetReader.open(file)) {
      ControlLine control = sheet.rows(_ -> {}).orElseThrow();
      assertThat(control.count()).hasValue(0);
      CurrencyCode euro = new CurrencyCode("EUR");
      assertThat(control.totals()).containsExactly(Map.entry(euro, new Money(145_680, euro)));
    }
  }

  @ParameterizedTest
  @MethodSource("offered")
  void theHelpSaysOfEachColumnWhatGoesInIt(Operation operation) throws Exception {
    for (Locale language : LANGUAGES) {
      Words words = Words.of(language, METHODS.bundles());
      List<List<String>> help = help(template(operation, language));
      assertThat(help.getFirst().getFirst()).startsWith("#paydesk ");
      for (TemplateColumn column : TemplateColumn.of(operation, Format.XLSX)) {
        List<String> said =
            help.stream().filter(r -> r.contains(column.heading())).findFirst().orElseThrow();
        assertThat(said)
            .as(column.heading())
            .hasSizeGreaterThanOrEqualTo(4)
            .noneMatch(text -> text.startsWith("["));
        if (column instanceof TemplateColumn.OfField of) {
          Field field = of.field();
          assertThat(said).contains(words.say(field.label()));
          field.hint().map(words::say).ifPresent(hint -> assertThat(said).contains(hint));
        }
      }
      assertThat(help.getLast()).startsWith("#total");
    }
  }

  private List<List<String>> help(byte[] template) throws IOException, WorkbookException {
    Path file = Files.write(folder.resolve("help"), template);
    List<List<String>> rows = new ArrayList<>();
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      WorkbookTab tab = workbook.tabs().get(1);
      workbook.rows(tab, row -> rows.add(row.cells().stream().map(StoredCell::value).toList()));
    }
    return rows;
  }
}
