package app.paydesk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.generated.Cases;
import app.paydesk.generated.Draw;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardNumberPropertiesTest {

  @Test
  void typedNumbersAreFoldedToTheirDigits() {
    Cases.seeded(
        1_000,
        draw -> {
          String digits = number(draw);
          String wide =
              digits
                  .chars()
                  .mapToObj(c -> "" + (char) (c - '0' + '\uFF10'))
                  .reduce("", String::concat);
          String spaced = digits.replaceAll("(....)", "$1 ");
          String dashed = "\u3000" + digits.replaceAll("(...)", "$1\u2013") + "\t-";
          for (String typed : List.of(digits, wide, spaced, dashed)) {
            try (CardNumber card = CardNumber.read(typed)) {
              assertThat(new String(card.reveal(), StandardCharsets.US_ASCII)).isEqualTo(digits);
              assertThat(card.length()).isEqualTo(digits.length());
            }
          }
        });
  }

  @Test
  void onlySixAndFourDigitsAreEverShown() {
    Cases.seeded(
        1_000,
        draw -> {
          String digits = number(draw);
          try (CardNumber card = CardNumber.read(digits)) {
            String mask = digits.substring(0, 6) + "******" + digits.substring(digits.length() - 4);
            assertThat(card).hasToString(mask);
            assertThat(card.masked()).isEqualTo(mask);
            assertThat(MaskedCard.parse(mask)).isEqualTo(card.mask());
          }
        });
  }

  @Test
  void aRefusalQuotesNoDigit() {
    Cases.seeded(
        1_000,
        draw -> {
          String digits = number(draw);
          for (String typed :
              List.of(digits + "x", "x" + digits, digits.substring(0, 11), digits + digits)) {
            assertThatThrownBy(() -> CardNumber.read(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(digits.substring(0, 6))
                .hasMessageNotContaining(digits.substring(digits.length() - 4));
          }
        });
  }

  @Test
  void oneWrongDigitIsAlwaysCaughtByTheCheckDigit() {
    Cases.seeded(
        1_000,
        draw -> {
          String digits = number(draw);
          int by = draw.between(1, 9);
          String fitting = withCheckDigit(digits);
          int at = draw.between(0, fitting.length() - 1);
          char wrong = (char) ('0' + (fitting.charAt(at) - '0' + by) % 10);
          String mistyped = fitting.substring(0, at) + wrong + fitting.substring(at + 1);
          try (CardNumber right = CardNumber.read(fitting);
              CardNumber mistake = CardNumber.read(mistyped)) {
            assertThat(right.checkDigitFits()).isTrue();
            assertThat(mistake.checkDigitFits()).isFalse();
          }
        });
  }

  @Test
  void aWipedNumberIsGoneAndItsCopyLivesOn() {
    Cases.seeded(
        100,
        draw -> {
          String digits = number(draw);
          CardNumber card = CardNumber.read(digits);
          CardNumber copy = card.copy();
          card.close();
          assertThat(card).hasToString("card number (wiped)");
          List<Runnable> uses =
              List.of(card::reveal, card::mask, card::masked, card::copy, card::checkDigitFits);
          for (Runnable use : uses) {
            assertThatThrownBy(use::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(digits.substring(0, 6));
          }
          assertThat(new String(copy.reveal(), StandardCharsets.US_ASCII)).isEqualTo(digits);
          copy.close();
        });
  }

  @Test
  void unionPayNumbersStartWith62Or81() {
    List<String> unionPay = new ArrayList<>();
    for (int start = 10; start < 100; start++) {
      try (CardNumber card = CardNumber.read(start + "0".repeat(14))) {
        if (card.unionPay()) {
          unionPay.add(Integer.toString(start));
        }
      }
    }
    assertThat(unionPay).containsExactly("62", "81");
  }

  private static String number(Draw draw) {
    return draw.digits(12, 19);
  }

  private static String withCheckDigit(String digits) {
    String body = digits.substring(0, digits.length() - 1);
    for (char last = '0'; last <= '9'; last++) {
      try (CardNumber card = CardNumber.read(body + last)) {
        if (card.checkDigitFits()) {
          return body + last;
        }
      }
    }
    throw new AssertionError("no check digit fits");
  }
}
