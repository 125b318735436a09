package app.paydesk.cli;

import static app.paydesk.cli.BatchConsole.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.batch.sheet.Sheet;
import app.paydesk.batch.sheet.SheetReader;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is handed back after a run: the result says of each row whether it may be sent again, the
 * remainder has what surely did not go and can be run.
 */
class BatchResultTest {
  private static final String ASHA = row("", "asha", 1_500_00);
  private static final String RAVI = row("", "ravi", 2_500_00);
  private static final String WRONG = row("", "mina", 1_500_00).replace(";INR", ";XXX");

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

  private Path ran(String... rows) throws IOException {
    Path file = console.file("pay.csv", rows);
    run(file);
    return file;
  }

  private int run(Path file, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("run", file.toString(), "--yes", "--leave-out", "--pace", "1000", "--wait"));
    args.add("5");
    args.addAll(List.of(more));
    return console.run(args.toArray(String[]::new));
  }

  private List<JsonObject> result(Object of) throws Exception {
    assertThat(console.run("result", of.toString(), "--format", "json")).isZero();
    return console.lines("state");
  }

  private static List<String> all(List<JsonObject> rows, String member) {
    return rows.stream()
        .map(row -> row.get(member).flatMap(v -> v.asText()).orElseThrow())
        .toList();
  }

  private String batch() throws Exception {
    console.run("status");
    return console.lines("batch").getFirst().text("batch").orElseThrow();
  }

  /** The rows of a sheet as texts, the header first. */
  private static List<List<String>> read(Path file) {
    List<List<String>> rows = new ArrayList<>();
    try (Sheet sheet = SheetReader.open(file)) {
      rows.add(sheet.header());
      sheet.rows(row -> rows.add(row.cells().stream().map(cell -> cell.text()).toList()));
    }
    return rows;
  }

  @Test
  void theResultHasTheFilesOwnColumnsAndWhatBecameOfEachRow() throws Exception {
    Path file = ran(ASHA, WRONG, RAVI);
    List<JsonObject> rows = result(file);
    assertThat(all(rows, "account.number")).containsExactly("asha@upi", "mina@upi", "ravi@upi");
    assertThat(all(rows, "state")).containsExactly("succeeded", "left-out", "succeeded");
    assertThat(all(rows, "may_send_again")).containsExactly("no", "yes", "no");
    assertThat(all(rows, "sentence").get(0)).contains("Nothing more to do");
    assertThat(all(rows, "sentence").get(1)).contains("payment.currency", "INR");
    assertThat(all(rows, "payment_id")).doesNotHaveDuplicates().element(0).asString().isNotEmpty();
    assertThat(all(rows, "changed").get(0)).endsWith("Z");
  }

  @Test
  void theResultOfABatchComesFromTheHistoryWhereTheFileIsGone() throws Exception {
    Files.delete(ran(ASHA, RAVI));
    List<JsonObject> rows = result(batch());
    assertThat(all(rows, "row")).containsExactly("2", "3");
    assertThat(all(rows, "amount")).containsExactly("1500.00", "2500.00");
    assertThat(all(rows, "may_send_again")).containsExactly("no", "no");
  }

  @Test
  void aDeclineIsNamedByItsCodeAndWhatItMeans() throws Exception {
    console.through(BatchConsole::refusing);
    List<JsonObject> rows = result(ran(ASHA));
    assertThat(all(rows, "state")).containsExactly("refused");
    assertThat(all(rows, "code")).containsExactly("2004");
    assertThat(all(rows, "code_means")).containsExactly("Required field not provided");
    assertThat(all(rows, "may_send_again")).containsExactly("yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void theResultReadsTheSameAsWorkbookAndAsCsv(String format) throws Exception {
    Path file = ran(ASHA, WRONG);
    Path out = folder.resolve("result." + format);
    assertThat(console.run("result", file.toString(), "--format", format, "--out", out.toString()))
        .isZero();
    List<List<String>> rows = read(out);
    assertThat(rows.getFirst()).startsWith("operation").endsWith("changed", "sentence");
    assertThat(rows.get(1)).contains("asha@upi", "succeeded", "no");
    assertThat(rows.get(2)).contains("mina@upi", "left-out", "yes");
    assertThat(rows).hasSize(3);
  }

  @Test
  void aWorkbookIsNotPrinted() throws Exception {
    assertThat(console.run("result", ran(ASHA).toString(), "--format", "xlsx")).isEqualTo(2);
    assertThat(console.err()).contains("--out");
  }

  @Test
  void aResultIsNeverTakenForPayments() throws Exception {
    Path file = ran(ASHA, RAVI);
    Path out = folder.resolve("result.csv");
    console.run("result", file.toString(), "--out", out.toString());
    int before = console.posts();
    assertThat(run(out)).isOne();
    assertThat(console.posts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"result", "remainder"})
  void theFileOfPaymentsIsNeverWrittenOver(String command) throws Exception {
    Path file = ran(ASHA);
    String before = Files.readString(file);
    assertThat(console.run(command, file.toString(), "--out", file.toString())).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void whatIsNeitherAFileNorABatchIsSaidToBeSo() {
    assertThat(console.run("result", "B-20260301-00000000")).isEqualTo(2);
    assertThat(console.err()).contains("neither a file nor a batch");
  }

  @Test
  void anOlderFileStaysWhereANewOneCannotBeWritten() throws Exception {
    Path file = ran(ASHA);
    Path nowhere = folder.resolve("no-such-folder").resolve("result.csv");
    assertThat(console.run("result", file.toString(), "--out", nowhere.toString())).isEqualTo(3);
    try (var left = Files.list(folder)) {
      assertThat(left).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  @Test
  void whatASpreadsheetWouldRunIsHandedBackAsText() throws Exception {
    String evil = ASHA.replace("Road 1", "\"=HYPERLINK(\"\"http://x.example\"\",\"\"a\"\")\"");
    Path file = ran(evil, ASHA.replace("Road 1", "@SUM(A1)"));
    for (String command : List.of("result", "remainder")) {
      assertThat(console.run(command, file.toString())).isZero();
      assertThat(console.out()).contains("'=HYPERLINK").doesNotContain(",\"=HYPERLINK");
      assertThat(console.out()).doesNotContain(",@SUM");
    }
  }

  @Test
  void aControlCharacterInACellDoesNotBreakTheWorkbook() throws Exception {
    Path file = ran(ASHA.replace("Road 1", "Road\u0001\u000B1"), RAVI);
    Path out = folder.resolve("result.xlsx");
    console.run("result", file.toString(), "--format", "xlsx", "--out", out.toString());
    assertThat(read(out)).hasSize(3);
  }

  @Test
  void aRowWhoseHeadingIsOneOfOursKeepsItsOwn() throws Exception {
    Path file = console.file("pay.csv");
    Files.writeString(
        file,
        BatchConsole.HEADER.replace("operation;", "operation;state;")
            + "\n"
            + ASHA.replace("upi-payout;", "upi-payout;;")
            + "\n");
    run(file);
    List<JsonObject> rows = result(file);
    assertThat(all(rows, "state")).containsExactly("");
    assertThat(all(rows, "paydesk.state")).containsExactly("succeeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void theRemainderIsCorrectedAndRunAndNothingGoesTwice(String format) throws Exception {
    Path file = ran(ASHA, WRONG, RAVI);
    Path rest = folder.resolve("rest." + format);
    assertThat(
            console.run("remainder", file.toString(), "--format", format, "--out", rest.toString()))
        .isZero();
    assertThat(console.err()).contains("1 rows");
    List<List<String>> rows = read(rest);
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).contains("mina@upi").doesNotContain("asha@upi");
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.add(String.join(";", row).replace("XXX", "INR")));
    Path corrected = Files.write(folder.resolve("corrected.csv"), lines);
    assertThat(run(corrected)).isZero();
    assertThat(console.sent()).hasSize(3).values().containsOnly(1);
  }

  @Test
  void aPayoutUnderAnIdOfItsOwnThatFailedIsPaidOnceMoreUnderAnother() throws Exception {
    console.through(BatchConsole::refusing);
    Path file = ran(row("PAY-1", "asha", 1_500_00));
    Path rest = folder.resolve("rest.csv");
    assertThat(console.run("remainder", file.toString(), "--out", rest.toString())).isZero();
    console.through(gate -> gate);
    assertThat(run(rest)).isZero();
    assertThat(run(rest)).isZero();
    assertThat(console.sent()).hasSize(2).containsEntry("PAY-1", 1).values().containsOnly(1);
  }

  @Test
  void aRowThatRanAndThenGotAnErrorIsNotSaidToBeSafe() throws Exception {
    ran(ASHA, RAVI);
    Path spoiled = console.file("pay.csv", ASHA, RAVI.replace(";INR", ";XXX"));
    assertThat(all(result(spoiled), "may_send_again")).containsExactly("no", "ask");
    assertThat(console.run("remainder", spoiled.toString())).isZero();
    assertThat(console.out()).doesNotContain("ravi@");
    run(spoiled);
    assertThat(console.out().lines().toList().getLast()).contains("\"may_send_again\":\"ask\"");
  }

  @Test
  void aRowWithAMaskedCardMayHaveBeenPaidSoThatAPersonIsAsked() throws Exception {
    Path file = folder.resolve("masked.csv");
    Files.writeString(
        file,
        """
        operation;card.pan;payment.amount;payment.currency
        cup-payout;622848******0018;48560;CNY
        """);
    assertThat(all(result(file), "may_send_again")).containsExactly("ask");
    assertThat(console.lines("sentence").getFirst().text("sentence").orElseThrow())
        .contains("middle hidden");
    assertThat(console.run("remainder", file.toString())).isZero();
    assertThat(console.out()).doesNotContain("622848");
  }
}
