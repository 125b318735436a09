package app.paydesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks are delivered until someone answers 200, at the documented pace. */
class CallbackSenderTest {
  private static final Duration UNIT = Duration.ofSeconds(10);

  private Rig rig;

  @BeforeEach
  void start() throws IOException {
    rig = new Rig();
  }

  @AfterEach
  void stop() throws IOException {
    rig.close();
  }

  @Test
  void sixAttemptsComeTenSecondsApart() throws Exception {
    rig.listener.answer(503);
    rig.send(Requests.upiPayout("P1", 150_000), Requests.UPI_PAYOUT);
    rig.pass(1);
    assertThat(rig.listener.attempts()).isEqualTo(1);
    rig.time.pass(Duration.ofSeconds(50));
    assertThat(rig.listener.attempts()).isEqualTo(6);
  }

  @Test
  void thenThePauseGrowsForFourHours() {
    Duration sum = Duration.ZERO;
    for (int attempt = 6; attempt < 68; attempt++) {
      assertThat(Pause.after(attempt + 1, UNIT)).isGreaterThan(Pause.after(attempt, UNIT));
      sum = sum.plus(Pause.after(attempt, UNIT));
    }
    assertThat(sum).isBetween(Duration.ofMinutes(230), Duration.ofMinutes(250));
    assertThat(Pause.after(68, UNIT)).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void afterAHundredAndTwentyAttemptsItGivesUp() throws Exception {
    rig.listener.answer(500);
    rig.send(Requests.upiPurchase("P1", 100_098, "INR"), Requests.UPI_SALE);
    rig.send(Requests.upiPayout("P2", 150_000), Requests.UPI_PAYOUT);
    rig.time.pass(Duration.ofDays(60));
    assertThat(rig.listener.attempts()).isEqualTo(240);
  }

  @Test
  void laterCallbacksWaitForTheEarlierOne() throws Exception {
    rig.listener.answer(400);
    rig.send(Requests.upiPayout("P1", 150_000), Requests.UPI_PAYOUT);
    rig.pass(10);
    assertThat(rig.told()).isEmpty();
    rig.listener.answer(200);
    rig.time.pass(UNIT);
    assertThat(rig.told()).containsExactly("processing / processing", "success / success 0");
  }

  @Test
  void answeredCallbackIsNotRepeated() throws Exception {
    rig.send(Requests.upiPayout("P1", 150_000), Requests.UPI_PAYOUT);
    rig.time.pass(Duration.ofDays(12));
    assertThat(rig.listener.attempts()).isEqualTo(2);
  }
}
