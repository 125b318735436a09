package app.paydesk.ui.amount;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.money.Money;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountWordsTest {
  private static final List<String> BUNDLES = List.of("newpayment");

  @ParameterizedTest
  @CsvSource({
    "0, CNY, Zero yuan",
    "48560, CNY, Four hundred eighty-five yuan and sixty fen",
    "4499900, CNY, Forty-four thousand nine hundred ninety-nine yuan",
    "101, USD, One dollar and one cent",
    "150, USD, One dollar and fifty cents",
    "101, INR, One rupee and one paisa",
    "50, USD, Zero dollars and fifty cents",
    "15000000, INR, One lakh fifty thousand rupees",
    "1234567890, INR, One crore twenty-three lakh forty-five thousand six hundred seventy-eight"
        + " rupees and ninety paise",
    "100000000000, CNY, One billion yuan",
    "500, JPY, Five hundred JPY",
  })
  void sayAnAmountInEnglish(long minor, String currency, String said) {
    assertThat(AmountWords.of(Money.of(minor, currency), Words.of(Locale.ENGLISH, BUNDLES)))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "0, CNY, 人民币零元整",
    "48560, CNY, 人民币肆佰捌拾伍元陆角整",
    "48506, CNY, 人民币肆佰捌拾伍元零陆分",
    "6, CNY, 人民币陆分",
    "4499900, CNY, 人民币肆万肆仟玖佰玖拾玖元整",
    "1000100, CNY, 人民币壹万零壹元整",
    "10100000, CNY, 人民币壹拾万壹仟元整",
    "10010000, CNY, 人民币壹拾万零壹佰元整",
    "10000000100, CNY, 人民币壹亿零壹元整",
    "150, USD, 美元壹元伍角整",
  })
  void sayAnAmountInChineseCapitals(long minor, String currency, String said) {
    assertThat(
            AmountWords.of(Money.of(minor, currency), Words.of(Locale.SIMPLIFIED_CHINESE, BUNDLES)))
        .isEqualTo(said);
  }
}
