package app.paydesk.batch;

import static app.paydesk.batch.BatchFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.payment.PaymentEvent;
import app.paydesk.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payment that is split does not pass under the limit of one. */
class PayeeLimitsTest {
  @TempDir Path folder;
  private BatchFixture desk;

  @BeforeEach
  void open() {
    desk = new BatchFixture(folder.resolve("pay.csv")).limitedTo(10_000);
  }

  private List<String> found(List<String> rows) throws Exception {
    desk.check(rows);
    return desk.findings.stream()
        .filter(told -> told.finding().rule().equals("limit-sum"))
        .map(told -> told.line() + " " + told.finding().message().arguments())
        .toList();
  }

  @Test
  void rowsOfOneFileAreSummedForEachPayeeAndNamedByTheirLines() throws Exception {
    List<String> rows =
        List.of(
            row("asha", 6_000, "Road 1"),
            row("ravi", 6_000, "Road 1"),
            row("asha", 5_000, "Road 2"));
    assertThat(found(rows))
        .containsExactly(
            "2 [110.00 INR, 100.00 INR, 2, 2, 4]", "4 [110.00 INR, 100.00 INR, 2, 2, 4]");
    assertThat(desk.check(rows).count(Standing.FRESH)).isOne();
  }

  @Test
  void theSumMayReachTheLimitAndOtherSpellingsOfAnAccountAreTheSamePayee() throws Exception {
    assertThat(found(List.of(row("asha", 6_000, "Road 1"), row("asha", 4_000, "Road 1"))))
        .isEmpty();
    assertThat(found(List.of(row("asha", 6_000, "Road 1"), row("Asha", 4_001, "Road 1"))))
        .hasSize(2);
  }

  @Test
  void whatWasPaidBeforeOnThatDayByAnotherFileCounts() throws Exception {
    desk.run(List.of(row("asha", 6_000, "Road 1")));
    assertThat(found(List.of(row("asha", 5_000, "Road 1")))).hasSize(1);
    assertThat(found(List.of(row("asha", 6_000, "Road 1")))).as("the same row again").isEmpty();
  }

  @Test
  void theSingleFormShowsWhatFilesPaidOnThatDayOverTheLimit() throws Exception {
    desk.run(List.of(row("asha", 6_000, "Road 1")));
    assertThat(desk.shown(row("Asha", 5_000, "Road 9")))
        .singleElement()
        .satisfies(found -> assertThat(found.strong()).isTrue())
        .satisfies(
            found ->
                assertThat(found.why())
                    .isEqualTo(Message.of("duplicate.limit-sum", "110.00 INR", "100.00 INR")));
    assertThat(desk.shown(row("asha", 4_000, "Road 9"))).isEmpty();
    assertThat(desk.shown(row("ravi", 5_000, "Road 9")))
        .noneMatch(found -> found.why().arguments().contains("110.00 INR"));
  }

  @Test
  void itTakesAReasonWhichIsKept() throws Exception {
    List<String> rows = List.of(row("asha", 6_000, "Road 1"), row("asha", 5_000, "Road 1"));
    desk.run(rows);
    assertThat(desk.gate.sent()).isEmpty();
    desk.because("limit-sum", "rent and a deposit").run(rows);
    assertThat(desk.gate.sent()).hasSize(2);
    assertThat(desk.journal.payments())
        .allSatisfy(
            payment ->
                assertThat(((PaymentEvent.Recorded) payment.events().getFirst()).reasons())
                    .containsEntry("limit-sum", "rent and a deposit"));
  }

  @Test
  void aPayeeOfVeryManyRowsIsSaidInAShortSentence() throws Exception {
    List<String> rows =
        IntStream.range(0, 600).mapToObj(i -> row("asha", 9_000 - i, "Road 1")).toList();
    assertThat(found(rows)).hasSize(600).allSatisfy(said -> assertThat(said).hasSizeLessThan(200));
  }

  @Test
  void withoutALimitNothingIsSummed() throws Exception {
    desk = new BatchFixture(folder.resolve("pay.csv"));
    assertThat(found(List.of(row("asha", 900_000, "Road 1"), row("asha", 900_001, "Road 1"))))
        .isEmpty();
  }
}
