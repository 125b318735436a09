package app.paydesk.payment;

import static app.paydesk.payment.Said.KEY;
import static app.paydesk.payment.Said.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.generated.Cases;
import app.paydesk.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ExchangeRateTest {
  private static ExchangeRate rate(long usd, long inr) {
    return new ExchangeRate(Money.of(usd, "USD"), Money.of(inr, "INR"));
  }

  @Test
  void aRateWithinHalfAPercentDoesNotDrift() {
    ExchangeRate base = rate(1_000_000, 71_970_000);
    assertThat(rate(1_000_000, 72_329_850).drifts(base)).isFalse();
    assertThat(rate(1_000_000, 71_610_150).drifts(base)).isFalse();
    assertThat(rate(1_000_000, 72_329_852).drifts(base)).isTrue();
    assertThat(rate(1_000_000, 71_610_148).drifts(base)).isTrue();
  }

  @Test
  void theRoundingOfASmallRefundIsNoDrift() {
    ExchangeRate base = rate(1_000, 3);
    assertThat(rate(500, 2).drifts(base)).isFalse();
    assertThat(rate(500, 4).drifts(base)).isTrue();
  }

  @Test
  void largeSumsAreComparedExactly() {
    ExchangeRate base = rate(10_000_000_000_000L, Long.MAX_VALUE);
    assertThat(rate(10_000_000_000_000L, Long.MAX_VALUE - 1).drifts(base)).isFalse();
    assertThat(rate(10_000_000_000_000L, Long.MAX_VALUE / 100 * 99).drifts(base)).isTrue();
  }

  @Test
  void otherCurrenciesAreNotCompared() {
    assertThat(rate(100, 7_197).drifts(new ExchangeRate(Money.of(100, "EUR"), Money.of(90, "USD"))))
        .isFalse();
  }

  @Test
  void itIsShownToFourPlaces() {
    assertThat(rate(250, 17_993)).hasToString("1 USD = 71.972 INR");
  }

  @Test
  void aSmallRateShowsFourDigits() {
    assertThat(new ExchangeRate(Money.of(719_700, "INR"), Money.of(10_000, "USD")))
        .hasToString("1 INR = 0.01389 USD");
    assertThat(new ExchangeRate(Money.of(200, "USD"), Money.of(200, "EUR")))
        .hasToString("1 USD = 1 EUR");
  }

  @Test
  void aRateIsShownAsItIsRoundedHalfToEven() {
    Cases.seeded(
        1_000,
        draw -> {
          long one = draw.between(1, 1_000_000_000_000L);
          long other =
              draw.until(
                  o -> rounded(one, o).compareTo(new BigDecimal("0.1")) >= 0,
                  () -> draw.between(1, 1_000_000_000_000L));

          String said = rate(one, other).toString().split(" ", -1)[3];
          assertThat(new BigDecimal(said)).isEqualByComparingTo(rounded(one, other));
        });
  }

  private static BigDecimal rounded(long one, long other) {
    return BigDecimal.valueOf(other).divide(BigDecimal.valueOf(one), 4, RoundingMode.HALF_EVEN);
  }

  @Test
  void whatIsConvertedAtOneRateNeverDrifts() {
    Cases.seeded(
        1_000,
        draw -> {
          long tenThousandths = draw.between(10_000L, 1_000_000L);
          ExchangeRate base = converted(draw.between(1L, 1_000_000_000L), tenThousandths);
          ExchangeRate refund = converted(draw.between(1L, 1_000_000_000L), tenThousandths);
          assertThat(refund.drifts(base)).isFalse();
        });
  }

  private static ExchangeRate converted(long usd, long tenThousandths) {
    long inr =
        BigDecimal.valueOf(usd)
            .multiply(BigDecimal.valueOf(tenThousandths, 4))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact();
    return rate(usd, inr);
  }

  private static PaymentEvent told(String id, String type, long usd, long inr) {
    CallbackMessage.Operation operation =
        new CallbackMessage.Operation(
            Optional.of(id),
            Optional.of(type),
            Optional.of("success"),
            Optional.of(NOON),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Money.of(usd, "USD")),
            Optional.of(Money.of(inr, "INR")),
            Optional.of("0"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    CallbackMessage plain = Said.of(id, type, "success", 0).payment("success", 250).message();
    return new PaymentEvent.Reported(
        NOON,
        PaymentEvent.Source.CALLBACK,
        new CallbackMessage(
            plain.projectId(),
            plain.paymentId(),
            plain.paymentType(),
            plain.paymentStatus(),
            plain.paymentDate(),
            plain.sum(),
            plain.description(),
            plain.merchantRefundId(),
            plain.account(),
            Optional.of(operation),
            plain.redirect(),
            List.of()),
        OptionalLong.empty());
  }

  @Test
  void aRefundConvertedAtAnotherRateThanItsPurchaseIsFlagged() {
    PaymentEvent sale = told("1", "sale", 1_000, 71_970);
    assertThat(Fold.fold(KEY, List.of(sale, told("2", "refund", 500, 36_345))).flags())
        .contains(Payment.Flag.RATE_DRIFT);
    assertThat(Fold.fold(KEY, List.of(sale, told("2", "refund", 500, 35_985))).flags())
        .doesNotContain(Payment.Flag.RATE_DRIFT);
  }
}
