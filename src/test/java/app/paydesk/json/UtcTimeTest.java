package app.paydesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.paydesk.generated.Cases;
import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time in the usual form is the very instant that the long way reads. */
class UtcTimeTest {

  @Test
  void eachInstantIsReadAsTheLibraryWritesIt() {
    Cases.seeded(
        1_000,
        draw -> {
          long second = draw.between(-62_167_219_200L, 253_402_300_799L);
          Instant instant = Instant.ofEpochSecond(second, draw.between(0, 999_999_999));

          assertThat(UtcTime.read(instant.toString(), "Z")).contains(instant);
        });
  }

  @Test
  void soIsTheFormOfTheGate() {
    Cases.seeded(
        1_000,
        draw -> {
          Instant instant = Instant.ofEpochSecond(draw.between(0, 253_402_300_799L));
          String text = instant.toString().replace("Z", "");
          String half = text + "." + "0".repeat(draw.between(0, 8)) + "5";

          assertThat(UtcTime.read(text + "+0000", "+0000")).contains(instant);
          assertThat(UtcTime.read(half + "+0000", "+0000")).contains(Instant.parse(half + "Z"));
        });
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
