package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.Agreement;
import app.paydesk.method.ProcessingTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AgeingTest {
  private static final Instant SINCE = Instant.parse("2026-11-22T14:00:00Z");
  private static final Agreement AGREED =
      new Agreement(
          Map.of(),
          Map.of("cup-payout", new ProcessingTimes(Duration.ofMinutes(15), Duration.ofHours(1))),
          Map.of());

  @ParameterizedTest
  @CsvSource({
    "PT0S, USUAL",
    "PT15M, USUAL",
    "PT15M1S, LONG",
    "PT60M, LONG",
    "PT60M1S, OVERDUE",
    "P11D, OVERDUE",
    "PT-5M, USUAL"
  })
  void theAgeIsMeasuredAgainstBothAgreedTimes(Duration age, Ageing.Stage stage) {
    Ageing ageing = ageing("cup-payout", PaymentState.WAITING, age).orElseThrow();

    assertThat(ageing.stage()).isEqualTo(stage);
    assertThat(ageing.age()).isGreaterThanOrEqualTo(Duration.ZERO);
    assertThat(ageing.expected()).isEqualTo("2026-11-22T14:15:00Z");
    assertThat(ageing.latest()).isEqualTo("2026-11-22T15:00:00Z");
  }

  @Test
  void whereNothingWasAgreedNothingIsSaid() {
    assertThat(ageing("upi-payout", PaymentState.WAITING, Duration.ofDays(3))).isEmpty();
    assertThat(ageing("", PaymentState.WAITING, Duration.ofDays(3))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PaymentState.class)
  void onlyWhatTheGateMayStillDecideAges(PaymentState standing) {
    boolean open =
        switch (standing.name()) {
          case "UNKNOWN", "WAITING", "AWAITING_CUSTOMER", "NEEDS_DATA" -> true;
          default -> false;
        };
    assertThat(ageing("cup-payout", standing, Duration.ofDays(3)).isPresent()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "PT1H1S, USUAL",
    "PT13H, USUAL",
    "PT13H1S, OVERDUE",
  })
  void whatThePlatformTriesAgainIsNotLateBeforeItsTriesAreOver(Duration age, Ageing.Stage stage) {
    assertThat(
            Ageing.of(AGREED, "cup-payout", PaymentState.WAITING, "decline", SINCE, SINCE.plus(age))
                .map(Ageing::stage))
        .contains(stage);
  }

  private static Optional<Ageing> ageing(String operation, PaymentState standing, Duration age) {
    return Ageing.of(AGREED, operation, standing, "processing", SINCE, SINCE.plus(age));
  }
}
