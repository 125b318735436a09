package app.paydesk.cli;

import static app.paydesk.cli.BatchConsole.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code paydesk batch} promises to scripts: what is printed, and how a command ends. */
class BatchCommandsTest {
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

  private Path file(String... rows) throws IOException {
    return console.file("pay.csv", rows);
  }

  private int check(Path file) {
    return console.run("check", file.toString(), "--json");
  }

  private int run(Path file, String... more) {
    return console.run(
        Stream.concat(
                Stream.of("run", file.toString(), "--json", "--pace", "1000"), Stream.of(more))
            .toArray(String[]::new));
  }

  private String batch() throws JsonException {
    console.run("status");
    return console.lines("batch").getFirst().text("batch").orElseThrow();
  }

  private List<String> said(String member) throws JsonException {
    return console.lines("state").stream().map(line -> line.text(member).orElseThrow()).toList();
  }

  @Test
  void checkEndsWith0WhereNoRowHasAnErrorAndSendsNothing() throws Exception {
    assertThat(check(file(ASHA, RAVI))).isZero();
    JsonObject summary = console.lines("rows").getFirst();
    assertThat(summary.whole("rows")).contains(2L);
    assertThat(summary.whole("errors")).contains(0L);
    assertThat(summary.object("totals").orElseThrow().whole("INR")).contains(4_000_00L);
    assertThat(console.sent()).isEmpty();
  }

  @Test
  void checkEndsWith2WhereARowHasAnErrorAndSaysWhichRow() throws Exception {
    assertThat(check(file(ASHA, WRONG))).isEqualTo(2);
    assertThat(console.lines("rule"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.whole("row")).contains(3L))
        .satisfies(finding -> assertThat(finding.text("level")).contains("error"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name;street\nAda;Road 1\n", "<html></html>"})
  void checkEndsWith1WhereTheFileCannotBeUsedAsAWhole(String text) throws Exception {
    assertThat(check(Files.writeString(folder.resolve("pay.csv"), text))).isOne();
    assertThat(console.err()).isNotBlank();
    assertThat(console.out()).isEmpty();
  }

  @Test
  void checkEndsWith1WhereTheFilesOwnCountIsNotThatOfItsRows() throws Exception {
    assertThat(check(file(ASHA, "#total;2"))).isOne();
    assertThat(console.err()).contains("2 payments");
  }

  @Test
  void runWithoutYesSendsNothingAndSaysWhatToDo() throws Exception {
    assertThat(run(file(ASHA, RAVI))).isEqualTo(2);
    assertThat(console.err()).contains("2 rows", "--yes");
    console.run("status");
    assertThat(console.out()).as("no batch is confirmed").isEmpty();
    assertThat(console.sent()).isEmpty();
  }

  @Test
  void runWithYesPaysEachRowOnceAndRunAgainSendsNothingTwice() throws Exception {
    Path file = file(ASHA, RAVI);
    assertThat(run(file, "--yes")).isZero();
    List<JsonObject> lines = console.lines("state");
    assertThat(said("state")).containsExactly("succeeded", "succeeded");
    assertThat(said("may_send_again")).containsExactly("no", "no");
    assertThat(console.sent()).containsOnlyKeys(said("payment_id")).values().containsOnly(1);

    assertThat(run(file, "--yes")).isZero();
    assertThat(console.lines("state")).isEqualTo(lines);
    assertThat(console.sent()).hasSize(2).values().containsOnly(1);
  }

  @Test
  void runSendsNothingWhereARowHasAnErrorUnlessItIsLeftOut() throws Exception {
    Path file = file(ASHA, WRONG);
    assertThat(run(file, "--yes")).isEqualTo(2);
    assertThat(console.err()).contains("--leave-out");
    assertThat(console.sent()).isEmpty();

    assertThat(run(file, "--yes", "--leave-out")).isOne();
    assertThat(said("state")).containsExactly("succeeded", "left-out");
    assertThat(said("may_send_again")).containsExactly("no", "yes");
    assertThat(console.sent()).hasSize(1);
  }

  @Test
  void runEndsWith1WhereARowIsNotPaidAndGoesOnWhereItStopped() throws Exception {
    Path file = file(ASHA, RAVI);
    console.through(BatchConsole::unreached);
    assertThat(run(file, "--yes", "--wait", "0")).isOne();
    assertThat(said("state")).containsExactly("not-sent", "not-sent");
    assertThat(console.run("status", batch())).isOne();

    console.through(gate -> gate);
    assertThat(run(file, "--yes")).isZero();
    assertThat(said("state")).containsExactly("succeeded", "succeeded");
    assertThat(console.run("status", batch())).isZero();
  }

  @Test
  void whatIsWithdrawnIsNeverSent() throws Exception {
    Path file = file(ASHA, RAVI);
    console.through(BatchConsole::unreached);
    run(file, "--yes", "--wait", "0");
    assertThat(console.run("withdraw", batch(), "--reason", "the wrong month")).isZero();
    assertThat(console.err()).contains("2 rows");

    console.through(gate -> gate);
    int before = console.posts();
    assertThat(run(file, "--yes")).isOne();
    assertThat(console.posts()).isEqualTo(before);
  }

  @Test
  void withdrawingWithABlankReasonIsWrongInputAndWithdrawsNothing() throws Exception {
    Path file = file(ASHA);
    console.through(BatchConsole::unreached);
    run(file, "--yes", "--wait", "0");
    assertThat(console.run("withdraw", batch(), "--reason", "  ")).isEqualTo(2);
    assertThat(console.err()).isEqualToIgnoringNewLines("Say why the batch is withdrawn.");
    console.through(gate -> gate);
    assertThat(run(file, "--yes")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"B-20260301-00000000", "../B", ""})
  void aBatchThatNobodyConfirmedIsWrongInput(String name) {
    assertThat(console.run("withdraw", name, "--reason", "the wrong month")).isEqualTo(2);
    assertThat(console.err()).isEqualToIgnoringNewLines("There is no batch " + name + ".");
  }

  @Test
  void aPaymentIdOfAnotherPaymentIsAnErrorOfItsRow() throws Exception {
    console.through(BatchConsole::silent);
    console.pay("PAY-1");
    console.through(gate -> gate);
    Path other = file(row("PAY-1", "mina", 9_900_00), RAVI);
    assertThat(check(other)).isEqualTo(2);
    assertThat(console.lines("rule").getFirst().text("rule")).contains("taken");
    assertThat(run(other, "--yes")).isEqualTo(2);
    assertThat(console.sent()).containsOnlyKeys("PAY-1");
  }

  @Test
  void aRowWhosePaymentIdIsAnothersIsLeftOutAndAPersonIsAsked() throws Exception {
    console.through(BatchConsole::silent);
    console.pay("PAY-1");
    console.through(gate -> gate);
    Path file = file(row("PAY-1", "mina", 9_900_00), RAVI);
    assertThat(run(file, "--yes", "--leave-out")).isOne();
    assertThat(said("state")).containsExactly("left-out", "succeeded");
    assertThat(said("may_send_again")).containsExactly("ask", "no");
    assertThat(said("payment_id").getFirst()).isEmpty();
    assertThat(console.sent()).hasSize(2).containsEntry("PAY-1", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PAY-1"})
  void aRowThatWasEditedAfterItRanShowsWhatRanAndAPersonIsAsked(String id) throws Exception {
    String before = row(id, "asha", 1_500_00);
    run(file(before), "--yes");
    String ran = said("payment_id").getFirst();

    Path edited = file(before.replace("Road 1", "Road 2"));
    assertThat(run(edited, "--yes")).isEqualTo(2);
    assertThat(run(edited, "--yes", "--leave-out")).isOne();
    assertThat(said("payment_id")).containsExactly(ran);
    assertThat(said("state")).containsExactly("succeeded");
    assertThat(said("may_send_again")).containsExactly("ask");
    assertThat(console.posts()).isOne();
  }

  @Test
  void theRemainderHasNoRowThatAPersonIsAskedAbout() throws Exception {
    console.through(BatchConsole::refusing);
    console.pay("PAY-1");
    run(file(ASHA), "--yes");
    Path file = file(row("PAY-1", "mina", 9_900_00), ASHA.replace("Road 1", "Road 2"), RAVI);
    Path rest = folder.resolve("rest.csv");
    assertThat(console.run("remainder", file.toString(), "--out", rest.toString())).isZero();
    assertThat(Files.readString(rest)).contains("ravi@upi").doesNotContain("mina@", "asha@");
  }

  @Test
  void aReasonForARowWithoutANumberIsWrongInput() throws Exception {
    assertThat(run(file(ASHA), "--reason", "row one=rent")).isEqualTo(2);
    assertThat(console.err()).contains("row one");
  }
}
