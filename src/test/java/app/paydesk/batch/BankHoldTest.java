package app.paydesk.batch;

import static app.paydesk.batch.BatchFixture.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.GateRequest;
import app.paydesk.journal.BatchCount;
import app.paydesk.payment.PaymentState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows to a bank that does not answer wait, and those to the other banks go on. */
class BankHoldTest {
  private static final String BAD = "28";
  private static final String GOOD = "9";

  @TempDir Path folder;
  private BatchFixture desk;
  private final List<String> rows = new ArrayList<>();

  @BeforeEach
  void open() {
    desk = new BatchFixture(folder.resolve("pay.csv"));
    rows.add(CupRows.header());
    for (int i = 0; i < 40; i++) {
      rows.add(CupRows.row(i % 2 == 0 ? BAD : GOOD, i));
    }
  }

  private static Function<GateRequest, GateReply> failing(String code) {
    return request ->
        request.body().text("account.bank_id").orElseThrow().equals(BAD)
            ? CountingGate.refused(code)
            : CountingGate.ACCEPTED;
  }

  private Map<PaymentState, Long> run() throws Exception {
    desk.runText(String.join("\n", rows) + "\n");
    return desk.journal.batches().list(PROJECT, OptionalLong.empty(), 9).stream()
        .flatMap(batch -> desk.journal.batches().counts(PROJECT, batch.id()).stream())
        .collect(Collectors.toMap(BatchCount::state, BatchCount::rows, Long::sum));
  }

  @Test
  void rowsToABankThatFailsAreHeldAndSaidSoAndTheOthersGoOn() throws Exception {
    desk.gate.answers(failing("20202"));
    Map<PaymentState, Long> states = run();
    assertThat(states).containsEntry(PaymentState.WAITING, 20L);
    assertThat(states.get(PaymentState.REFUSED)).isBetween(5L, 12L);
    assertThat(states.get(PaymentState.RECORDED)).isEqualTo(20 - states.get(PaymentState.REFUSED));
    assertThat(desk.rules())
        .hasSize(Math.toIntExact(states.get(PaymentState.RECORDED)))
        .containsOnly("bank-held");
    assertThat(desk.findings.getFirst().finding().message().arguments()).startsWith(BAD);
  }

  @Test
  void theFileRunAgainSendsWhatWasHeldEachOnce() throws Exception {
    desk.gate.answers(failing("20202"));
    run();
    desk.gate.answers(_ -> CountingGate.ACCEPTED);
    Map<PaymentState, Long> states = run();
    assertThat(states).doesNotContainKey(PaymentState.RECORDED);
    assertThat(desk.gate.sent()).hasSize(40).values().containsOnly(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"20102", "2004"})
  void aFailureOfThePayeesOwnDoesNotHoldTheBank(String code) throws Exception {
    desk.gate.answers(failing(code));
    assertThat(run()).containsEntry(PaymentState.REFUSED, 20L);
    assertThat(desk.rules()).isEmpty();
  }

  @Test
  void aPersonMayHaveThemSentAllTheSame() throws Exception {
    desk.holding(BankRule.NEVER).gate.answers(failing("20202"));
    assertThat(run()).containsEntry(PaymentState.REFUSED, 20L);
  }
}
