package app.paydesk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.card.UnreadableCard.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card number as it comes out of spreadsheets, messages and bank pages. */
class CardReadingTest {
  private final String number = TestCards.fitting("62", 16, new Random(11));

  private String pasted(String form) {
    return form.translateEscapes()
        .replace("N", number)
        .replace("A", number.substring(0, 8))
        .replace("B", number.substring(8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "N\\n",
        "N\\r\\n",
        "\\nN",
        "\\tN\\t",
        "A B",
        "A\u00a0B",
        "A-B",
        "A\u2011B",
        "A\u2212B",
        "\u202dN\u202c",
        "\u200eN",
        "A\u200bB",
        "\ufeffN",
        "A\u00adB",
        "N\ufe0f",
        "A\u3000B",
        "N\u2028",
        "N\\n\\n  \\n",
        "N\u000b",
        "N\\n6217990012345678",
        "N\\tAsha"
      })
  void theDigitsAreTakenAndNothingElse(String form) {
    try (CardNumber card = CardNumber.read(pasted(form))) {
      assertThat(new String(card.reveal(), StandardCharsets.US_ASCII)).isEqualTo(number);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "A.B, CHARACTER",
    "A\u2083B, CHARACTER",
    "N\u00b2, CHARACTER",
    "\u2460N, CHARACTER",
    "'\u00bdN', CHARACTER",
    "N.00, CHARACTER",
    "6.24001E+15, CHARACTER",
    "A/B, CHARACTER",
    "\ud835\udfceN, CHARACTER",
    "6240********1148, MASK",
    "6240••••••••1148, MASK",
    "A\\nB, BROKEN",
    "N\\n901, BROKEN",
    "N\\t500, BROKEN",
    "A, SHORT",
    "NN, LONG"
  })
  void whatIsNoNumberIsNamed(String form, Fault fault) {
    assertThatThrownBy(() -> CardNumber.read(pasted(form)))
        .isInstanceOfSatisfying(UnreadableCard.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }

  @Test
  void digitsOfOtherScriptsAreDigits() {
    for (int zero : new int[] {0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10}) {
      StringBuilder typed = new StringBuilder();
      number.chars().forEach(c -> typed.appendCodePoint(zero + c - '0'));
      try (CardNumber card = CardNumber.read(typed)) {
        assertThat(new String(card.reveal(), StandardCharsets.US_ASCII)).isEqualTo(number);
      }
    }
  }
}
