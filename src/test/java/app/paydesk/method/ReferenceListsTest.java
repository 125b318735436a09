package app.paydesk.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Banks, regions and response codes, and how they are found. */
class ReferenceListsTest {
  private final ListPicker banks = ListPicker.of("cup-banks.json");
  private final ListPicker regions = ListPicker.of("cup-regions.json");
  private final ResponseCodes codes = ResponseCodes.load();

  @Test
  void allDocumentedBanksAreThere() {
    assertThat(banks.choices())
        .extracting(Picker.Choice::id)
        .containsExactly(
            "1", "6", "2", "8", "12", "9", "10", "11", "13", "14", "299", "116", "23", "27", "28",
            "32", "29", "15");
  }

  @Test
  void allDocumentedRegionsAreThere() {
    assertThat(regions.choices())
        .extracting(Picker.Choice::id)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 34).mapToObj(Integer::toString).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "23, 23",
    "ICBC, 23",
    "icbc, 23",
    "工商, 23",
    "gsyh, 23",
    "indústrial commercial, 23",
    "兴业, 11",
    "渤海, 8",
    "Pudong, 32",
    "浦发, 32",
    "ＣＭＢＣ, 14"
  })
  void banksAreFoundByIdNameAndChineseName(String typed, String id) {
    assertThat(banks.search(typed)).extracting(Picker.Choice::id).startsWith(id);
  }

  @Test
  void anIdComesBeforeNamesThatContainIt() {
    assertThat(regions.search("5"))
        .extracting(Picker.Choice::name)
        .first()
        .isEqualTo("Guangdong Sheng");
  }

  @Test
  void blankTextFindsAllAndNonsenseNothing() {
    assertThat(banks.search(" ")).hasSize(18);
    assertThat(banks.search("no such bank")).isEmpty();
  }

  @Test
  void onlyTheTwoEntriesOfOneBankWarn() {
    assertThat(banks.choices())
        .filteredOn(c -> !c.warning().isEmpty())
        .extracting(Picker.Choice::id)
        .containsExactlyInAnyOrder("27", "29");
  }

  @Test
  void everyResponseCodeHasAdvice() {
    assertThat(codes.all()).hasSize(378);
    assertThat(codes.advice("20106").message())
        .isEqualTo("Customer account is no longer available");
    assertThat(codes.advice("20106").sentence().key()).isEqualTo("advice.code.20106");
    assertThat(codes.advice("2004").sentence().key()).isEqualTo("advice.correct");
  }

  @Test
  void anUnknownCodeIsNotTakenForSuccess() {
    assertThat(codes.advice("2001").failure()).isTrue();
    assertThat(codes.advice("2001").sentence().key()).isEqualTo("advice.unknown");
  }

  @ParameterizedTest
  @CsvSource({"9999", "19999", "29999", "20802", "20899"})
  void waitingIsNoFailure(String code) {
    assertThat(codes.advice(code).waiting()).isTrue();
    assertThat(codes.advice(code).failure()).isFalse();
  }
}
