package app.paydesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time in the usual form is the very instant that the long way reads. */
class UtcTimeTest {

  @Property
  void eachInstantIsReadAsTheLibraryWritesIt(
      @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant instant = Instant.ofEpochSecond(second, nano);

    assertThat(UtcTime.read(instant.toString(), "Z")).contains(instant);
  }

  @Property
  void soIsTheFormOfTheGate(
      @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second,
      @ForAll @IntRange(min = 1, max = 9) int digits) {
    String text = Instant.ofEpochSecond(second).toString().replace("Z", "");

    assertThat(UtcTime.read(text + "+0000", "+0000")).contains(Instant.ofEpochSecond(second));
    assertThat(UtcTime.read(text + "." + "0".repeat(digits - 1) + "5+0000", "+0000"))
        .contains(Instant.parse(text + "." + "0".repeat(digits - 1) + "5Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Z",
        "2026-11-22T08:01:00",
        "2026-11-22T08:01:00.Z",
        "2026-11-22T08:01:00.1234567890Z",
        "2026-11-22T08:01:00,5Z",
        "2026-11-22T08:01:00+0000",
        "2026-11-22 08:01:00Z",
        "2026-11-22T08:01:0٣Z",
        "+10000-01-01T00:00:00Z"
      })
  void everyOtherFormIsLeftToOthers(String text) {
    assertThat(UtcTime.read(text, "Z")).isEmpty();
  }

  @Test
  void aDayThatIsNotIsRefused() {
    assertThatThrownBy(() -> UtcTime.read("2026-02-30T08:01:00Z", "Z"))
        .isInstanceOf(DateTimeException.class);
  }
}
