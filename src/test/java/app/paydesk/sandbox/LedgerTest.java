package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a ledger file the sandbox forgets nothing when it is killed. */
class LedgerTest {
  @TempDir private Path folder;

  @Test
  void whatMovedIsKnownAfterARestart() throws Exception {
    String before;
    try (Rig rig = rig()) {
      rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
      rig.send(named("RF-1"), Requests.UPI_REFUND);
      rig.pass(2);
      before = rig.get("/sandbox/ledger").text();
    }
    try (Rig rig = rig()) {
      assertThat(rig.get("/sandbox/ledger").text()).isEqualTo(before).contains("P1", "RF-1");
      assertThat(rig.send(Requests.cupPayout("p1", 48_560), Requests.CUP_PAYOUT).code())
          .isEqualTo("3041");
      assertThat(rig.send(named("RF-1"), Requests.UPI_REFUND).code()).isEqualTo("3230");
      assertThat(rig.send(Requests.fullRefund("SANDBOX-UPI-1"), Requests.UPI_REFUND).status())
          .isEqualTo(200);
      rig.pass(2);
      assertThat(rig.told())
          .containsExactly("partially refunded / processing", "refunded / success 0");
    }
  }

  @Test
  void openPaymentGoesOnAfterARestart() throws Exception {
    try (Rig rig = rig()) {
      rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    }
    try (Rig rig = rig()) {
      rig.pass(2);
      assertThat(rig.told()).endsWith("success / success 0");
      assertThat(rig.get("/sandbox/ledger").text()).contains("\"executions\":1");
    }
  }

  @Test
  void endThatNobodyHeardIsToldAgainAfterARestart() throws Exception {
    try (Rig rig = rig()) {
      rig.listener.answer(503);
      rig.send(Requests.cupPayout("P1", 48_506), Requests.CUP_PAYOUT);
      rig.pass(20);
    }
    try (Rig rig = rig()) {
      rig.pass(1);
      assertThat(rig.told()).containsExactly("decline / decline 20106");
    }
    try (Rig rig = rig()) {
      rig.time.pass(Duration.ofDays(1));
      assertThat(rig.told()).isEmpty();
    }
  }

  @Test
  void lineCutShortByAKillIsLeftOut() throws Exception {
    try (Rig rig = rig()) {
      rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
    }
    Files.writeString(file(), "{\"payment_id\":\"P2\",\"na", StandardOpenOption.APPEND);
    try (Rig rig = rig()) {
      rig.send(Requests.cupPayout("P3", 48_560), Requests.CUP_PAYOUT);
    }
    try (Rig rig = rig()) {
      assertThat(rig.get("/sandbox/ledger").text()).contains("P1", "P3").doesNotContain("P2");
    }
  }

  @Test
  void damagedLineIsSaidAndNotSkipped() throws Exception {
    Files.writeString(file(), "{\"payment_id\":\"P2\"}\n");
    assertThatThrownBy(this::rig).isInstanceOf(IOException.class).hasMessageContaining("damaged");
  }

  @Test
  void fullCardNumberIsNotKept() throws Exception {
    try (Rig rig = rig()) {
      rig.send(Requests.cupPayout("P1", 48_560), Requests.CUP_PAYOUT);
      rig.pass(2);
    }
    assertThat(Files.readString(file())).contains("******").doesNotContain(Requests.cardNumber(4));
  }

  private static JsonObject named(String refundId) {
    return Requests.refund("SANDBOX-UPI-1", 100, "USD")
        .with("payment.merchant_refund_id", refundId);
  }

  private Path file() {
    return folder.resolve("ledger.jsonl");
  }

  private Rig rig() throws IOException {
    return new Rig("", 1, Optional.of(file()));
  }
}
