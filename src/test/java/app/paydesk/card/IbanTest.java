package app.paydesk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid IBAN is never taken for a card number, and a card number never for an IBAN. */
class IbanTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "BE68539007547034",
        "DE89370400440532013000",
        "NO9386011117947",
        "AT611904300234573201",
        "DK5000400440116243",
        "FI2112345600000785",
        "NL91ABNA0417164300",
        "FR1420041010050500013M02606"
      })
  void aValidIbanStaysHoweverItIsWritten(String iban) {
    String grouped = iban.replaceAll("(.{4})", "$1 ").strip();
    for (String written : new String[] {iban, grouped, iban.toLowerCase(Locale.ROOT)}) {
      assertThat(CardMask.maskedNumber(written)).isEqualTo(written);
      assertThat(CardMask.masked("Pay " + written + " today")).contains(written);
      assertThat(CardTrace.look(written + " thanks")).isEqualTo(CardTrace.Look.NONE);
    }
  }

  @Test
  void aCardNumberAfterTwoLettersStaysHidden() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      String card = TestCards.fitting("62", 16 + i % 4, random);
      for (String before : new String[] {"CN ", "IN", "US", "BE68539007547034 "}) {
        assertThat(CardMask.masked(before + card)).doesNotContain(card);
      }
    }
  }
}
