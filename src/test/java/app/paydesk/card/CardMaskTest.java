package app.paydesk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardMaskTest {
  private static final List<String> SCHEMES =
      List.of("62", "81", "4", "51", "2221", "34", "36", "35", "60", "82");

  static Stream<String> numbers() {
    RandomGenerator random = new Random(11);
    return Stream.of(12, 13, 16, 19)
        .flatMap(
            length ->
                Stream.concat(
                    SCHEMES.stream().map(start -> TestCards.fitting(start, length, random)),
                    Stream.of("62", "81")
                        .map(start -> TestCards.unfitting(start, length, random))));
  }

  static List<String> written(String number) {
    String groups = number.replaceAll("(....)(?=.)", "$1 ");
    String dashes = number.replaceAll("(....)(?=.)", "$1-");
    String dots = number.replaceAll("(....)(?=.)", "$1.");
    String six = number.substring(0, 6) + " " + number.substring(6);
    String wide = shifted(number, 0xFF10);
    String devanagari = shifted(number, 0x966);
    String mathematical = shifted(number, 0x1D7CE);
    String invisible = number.replaceAll("(...)(?=.)", "$1\u200B");
    String keycaps = number.replaceAll("(.)", "$1\uFE0F\u20E3");
    String escaped = number.replaceAll("(.)", "\\\\u003$1");
    String address = number.replaceAll("(.)", "%3$1");
    String entity = number.replaceAll("(.)", "&#x3$1;");
    String lines = number.replaceAll("(....)(?=.)", "$1\\\\n");
    return List.of(
        number,
        groups,
        dashes,
        dots,
        six,
        wide,
        devanagari,
        mathematical,
        invisible,
        keycaps,
        escaped,
        address,
        entity,
        lines);
  }

  private static String shifted(String number, int zero) {
    StringBuilder other = new StringBuilder();
    number.chars().forEach(c -> other.appendCodePoint(c - '0' + zero));
    return other.toString();
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aCardNumberIsMaskedHoweverItIsWrittenAndWhereverItStands(String number) {
    for (String written : written(number)) {
      for (String text :
          List.of(
              written,
              "paid with " + written + ", thanks",
              "{\"pan\":\"" + written + "\"}",
              "卡号" + written + "。",
              "?acc=" + written + "&x=1",
              written + "@upi",
              written + ".csv")) {
        assertThat(CardMask.masked(text))
            .as(text)
            .isNotEqualTo(text)
            .satisfies(masked -> assertThat(Digits.in(masked)).doesNotContain(number))
            .satisfies(masked -> assertThat(CardMask.masked(masked)).isEqualTo(masked));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void anyNumberIsMaskedInAPlaceForCardNumbers(String number) {
    String other = "9" + number.substring(1);
    for (String value : List.of(number, other, other.replaceAll("(...)", "$1 "))) {
      assertThat(Digits.in(CardMask.maskedNumber(value))).doesNotContain(Digits.in(value));
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aKnownNumberIsMaskedWhateverStandsBetweenItsDigits(String number) {
    String odd = "9" + number.substring(1);
    String text = "no: " + odd.replaceAll("(..)", "$1=");

    assertThat(Digits.in(CardMask.maskedKnown(text, odd.getBytes(StandardCharsets.US_ASCII))))
        .doesNotContain(odd);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 4500012345678901",
        "1764352800123",
        "20261128102030",
        "2026-11-28 10:20:30.123",
        "GB29NWBK60161331926819",
        "DE89370400440532013000",
        "+91 98765 43210",
        "8613912345678",
        "RRN 620512345679",
        "621799******3840",
        "62179912",
        "310115199003074518",
        "0.62345678901231",
        "f493ae438cf9e5851ba2ba4e884e698e99d2f17a",
        "TEST_Ref1215267492448813313",
        "PO-20261122-7K3QZ9XM",
        "12345678901234567890123456789012"
      })
  void whatOnlyLooksLikeACardNumberStays(String text) {
    assertThat(CardMask.masked(text)).isEqualTo(text);
  }

  @Test
  void aResidentIdOfGansuStaysThoughItBeginsLikeACard() {
    String[] ids = new String[100];
    int stay = 0;
    for (int i = 0; i < ids.length; i++) {
      String id = resident("62010219900307" + String.format("%03d", 100 + i));
      stay += id.endsWith("X") || CardMask.masked(id).equals(id) ? 1 : 0;
    }
    assertThat(stay).isEqualTo(ids.length);
  }

  private static String resident(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = (sum + seventeen.charAt(i) - '0') * 2 % 11;
    }
    int check = (12 - sum) % 11;
    return seventeen + (check == 10 ? "X" : check);
  }

  @Test
  void noMoreThanAllButSixDigitsAreEverShown() {
    RandomGenerator random = new Random(12);
    for (int length = 12; length <= 19; length++) {
      String masked = CardMask.masked(TestCards.fitting("62", length, random));
      assertThat(masked).hasSize(length).matches("[0-9]{2,6}[*]{6,}[0-9]{4}");
    }
  }
}
