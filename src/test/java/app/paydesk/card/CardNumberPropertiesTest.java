package app.paydesk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CardNumberPropertiesTest {

  @Property
  void typedNumbersAreFoldedToTheirDigits(@ForAll("numbers") String digits) {
    String wide =
        digits.chars().mapToObj(c -> "" + (char) (c - '0' + '\uFF10')).reduce("", String::concat);
    String spaced = digits.replaceAll("(....)", "$1 ");
    String dashed = "\u3000" + digits.replaceAll("(...)", "$1\u2013") + "\t-";
    for (String typed : List.of(digits, wide, spaced, dashed)) {
      try (CardNumber card = CardNumber.read(typed)) {
        assertThat(new String(card.reveal(), StandardCharsets.US_ASCII)).isEqualTo(digits);
        assertThat(card.length()).isEqualTo(digits.length());
      }
    }
  }

  @Property
  void onlySixAndFourDigitsAreEverShown(@ForAll("numbers") String digits) {
    try (CardNumber card = CardNumber.read(digits)) {
      String mask = digits.substring(0, 6) + "******" + digits.substring(digits.length() - 4);
      assertThat(card).hasToString(mask);
      assertThat(card.masked()).isEqualTo(mask);
      assertThat(MaskedCard.parse(mask)).isEqualTo(card.mask());
    }
  }

  @Property
  void aRefusalQuotesNoDigit(@ForAll("numbers") String digits) {
    for (String typed :
        List.of(digits + "x", "x" + digits, digits.substring(0, 11), digits + digits)) {
      assertThatThrownBy(() -> CardNumber.read(typed))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining(digits.substring(0, 6))
          .hasMessageNotContaining(digits.substring(digits.length() - 4));
    }
  }

  @Property
  void oneWrongDigitIsAlwaysCaughtByTheCheckDigit(
      @ForAll("numbers") String digits,
      @ForAll @IntRange(max = 18) int where,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    String fitting = withCheckDigit(digits);
    int at = where % fitting.length();
    char wrong = (char) ('0' + (fitting.charAt(at) - '0' + by) % 10);
    String mistyped = fitting.substring(0, at) + wrong + fitting.substring(at + 1);
    try (CardNumber right = CardNumber.read(fitting);
        CardNumber mistake = CardNumber.read(mistyped)) {
      assertThat(right.checkDigitFits()).isTrue();
      assertThat(mistake.checkDigitFits()).isFalse();
    }
  }

  @Property(tries = 100)
  void aWipedNumberIsGoneAndItsCopyLivesOn(@ForAll("numbers") String digits) {
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
  }

  @Example
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

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings().numeric().ofMinLength(12).ofMaxLength(19);
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
