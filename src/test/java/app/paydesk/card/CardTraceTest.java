package app.paydesk.card;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.card.CardTrace.Look;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card number is caught where none may stand, and what only looks like one may pass. */
class CardTraceTest {
  private final Random random = new Random(11);

  @ParameterizedTest
  @CsvSource({
    "62, 16", "62, 17", "62, 18", "62, 19", "81, 16", "4, 16", "51, 16", "55, 16", "2221, 16",
    "34, 15", "37, 15", "36, 14", "305, 14", "3528, 16", "6011, 16", "607, 16", "508, 16",
        "9558, 19"
  })
  void aNumberAsItsSchemeIssuesItIsACard(String prefix, int length) {
    for (int round = 0; round < 20; round++) {
      String number = TestCards.fitting(prefix.equals("2221") ? "222199" : prefix, length, random);
      for (String text :
          new String[] {
            number,
            "card " + number.replaceAll("(.{4})(?=.)", "$1 ") + " of the customer",
            number.replaceAll("(.{4})(?=.)", "$1-"),
            "卡号" + number,
            wide(number)
          }) {
        assertThat(CardTrace.look(text)).as("%s, %d digits", prefix, length).isEqualTo(Look.CARD);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500000000000005@qq.com",
        "Inv 50009 2026-11-28 001",
        "13800138000@163.com",
        "2026112800012345678",
        "1764331200000",
        "+86 138 0013 8000",
        "404-1234567-1234567",
        "356938035643809",
        "50100123456789",
        "11010519491231002X",
        "RRN 633212345678",
        "4200001234202611281234567890",
        "2026-11-28 18:00:00 +0800",
        "PO-45000 12345, 2026/11/28"
      })
  void ordersAccountsAndDatesPass(String text) {
    assertThat(CardTrace.look(text)).isEqualTo(Look.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"357130100112233445"})
  void aNumberOfAnUnusualLengthAsksForAReason(String text) {
    assertThat(CardTrace.look(text)).isEqualTo(Look.LIKE);
  }

  @ParameterizedTest
  @CsvSource({"4, 19", "4, 13", "261128, 16", "5018, 16", "6304, 18", "36, 16"})
  void aNumberThatMoreOftenIsAnOrderAsksForAReason(String prefix, int length) {
    for (int round = 0; round < 20; round++) {
      assertThat(CardTrace.look(TestCards.fitting(prefix, length, random))).isEqualTo(Look.LIKE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 17, 18, 19})
  void aUnionPayNumberWithAWrongCheckDigitAsksForAReason(int length) {
    String number = TestCards.unfitting("622", length, random);
    assertThat(CardTrace.look(number)).isEqualTo(Look.LIKE);
  }

  private static String wide(String number) {
    StringBuilder wide = new StringBuilder();
    number.chars().forEach(c -> wide.append((char) (c - '0' + 0xFF10)));
    return wide.toString();
  }
}
