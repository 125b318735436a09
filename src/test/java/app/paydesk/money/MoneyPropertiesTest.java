package app.paydesk.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.generated.Cases;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyPropertiesTest {

  private static final List<CurrencyCode> CURRENCIES =
      List.of(CurrencyCode.CNY, CurrencyCode.INR, CurrencyCode.USD, new CurrencyCode("JPY"));

  @Test
  void whatIsShownIsReadBackAsTheSameAmount() {
    Cases.seeded(
        1_000,
        draw -> {
          CurrencyCode currency = draw.of(CURRENCIES);
          Money money = new Money(draw.between(0, Long.MAX_VALUE), currency);
          assertThat(MoneyText.read(money.plain(), currency).money()).contains(money);
          assertThat(MoneyText.read(money.grouped(), currency).money()).contains(money);
          assertThat(MoneyText.read(" " + fullWidth(money.grouped()) + "\t", currency).money())
              .contains(money);
        });
  }

  @Test
  void amountsGroupedTheIndianWayAreRead() {
    Cases.seeded(
        1_000,
        draw -> {
          Money money = new Money(draw.between(0, Long.MAX_VALUE), CurrencyCode.INR);
          assertThat(MoneyText.read(indian(money.plain()), CurrencyCode.INR).money())
              .contains(money);
        });
  }

  @Test
  void addingAndTakingAwayIsExactOrRefused() {
    Cases.seeded(
        1_000,
        draw -> {
          long one = draw.anyLong();
          long other = draw.anyLong();
          Money left = new Money(one, CurrencyCode.CNY);
          Money right = new Money(other, CurrencyCode.CNY);
          try {
            assertThat(left.plus(right).minus(right)).isEqualTo(left);
          } catch (ArithmeticException e) {
            assertThat(Long.signum(one)).isEqualTo(Long.signum(other));
          }
        });
  }

  @Test
  void readingAnyTextGivesAnAmountOrAFaultNeverBoth() {
    Cases.seeded(
        1_000,
        draw -> {
          String text =
              draw.oneOf(() -> draw.unicode(0, 255), () -> draw.text("0123456789.,- １，", 0, 24));
          MoneyText.Reading reading = MoneyText.read(text, CurrencyCode.CNY);
          assertThat(reading.money().isPresent())
              .as(text)
              .isNotEqualTo(reading.fault().isPresent());
        });
  }

  @Test
  void everyFaultHasItsName() {
    assertFault("", MoneyText.Fault.EMPTY);
    assertFault(" \u3000", MoneyText.Fault.EMPTY);
    for (String none : new String[] {"-1", "+1", "1e3", "1,00", "1.", ".5", "12 CNY", "1,2345"}) {
      assertFault(none, MoneyText.Fault.NOT_A_NUMBER);
    }
    assertFault("1.500", MoneyText.Fault.TOO_MANY_DECIMALS);
    assertFault("1.005", MoneyText.Fault.TOO_MANY_DECIMALS);
    assertFault("92233720368547758.08", MoneyText.Fault.TOO_LARGE);
    assertFault("9".repeat(40), MoneyText.Fault.TOO_LARGE);
  }

  @Test
  void currenciesDoNotMix() {
    assertThatThrownBy(() -> Money.of(1, "CNY").plus(Money.of(1, "INR")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Money.of(1, "CNY").compareTo(Money.of(1, "INR")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CurrencyCode("cny")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void amountsAreShownWithTheirCurrency() {
    assertThat(Money.of(4499900, "CNY")).hasToString("44,999.00 CNY");
    assertThat(Money.of(-123456, "INR")).hasToString("-1,234.56 INR");
    assertThat(Money.of(5, "USD").plain()).isEqualTo("0.05");
    assertThat(Money.of(1500, "JPY").grouped()).isEqualTo("1,500");
  }

  private static void assertFault(String text, MoneyText.Fault fault) {
    assertThat(MoneyText.read(text, CurrencyCode.CNY).fault()).as(text).contains(fault);
  }

  private static String indian(String plain) {
    int dot = plain.indexOf('.');
    StringBuilder grouped = new StringBuilder(plain);
    for (int i = dot - 3; i > 0; i -= 2) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  private static String fullWidth(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c - '!' + '\uFF01')));
    return wide.toString();
  }
}
