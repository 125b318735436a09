package app.paydesk.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CasesTest {
  private static final Cases.Check NO_SEVEN =
      draw -> assertThat(draw.list(1, 9, () -> draw.between(0, 9))).doesNotContain(7);

  @Test
  void aFailureNamesTheSeedThatAloneFailsAlike() {
    Throwable failure = catchThrowable(() -> Cases.run(Optional.empty(), 1_000, 0, NO_SEVEN));
    Matcher seed =
        Pattern.compile("again: -Dcases\\.seed=(-?\\d+)\n").matcher(failure.getMessage());
    assertThat(seed.find()).isTrue();

    assertThatThrownBy(
            () -> Cases.run(Optional.of(Long.valueOf(seed.group(1))), 1_000, 0, NO_SEVEN))
        .hasMessage(failure.getMessage());
  }

  @Test
  void asManyCasesAsAskedAreChecked() {
    List<Long> drawn = new ArrayList<>();
    Cases.run(Optional.empty(), 300, 0, draw -> drawn.add(draw.random().nextLong()));
    assertThat(new HashSet<>(drawn)).hasSize(300);
  }

  @Test
  void aConditionThatIsHardlyMetFails() {
    Cases.Check oneInTen =
        draw -> {
          if (draw.random().nextInt(10) == 0) {
            draw.met();
          }
        };
    assertThatThrownBy(() -> Cases.run(Optional.empty(), 500, 400, oneInTen))
        .hasMessageContaining("cases of 500 that met their condition");
    assertThatCode(() -> Cases.run(Optional.empty(), 500, 1, oneInTen)).doesNotThrowAnyException();
    assertThatCode(() -> Cases.run(Optional.of(1L), 500, 400, oneInTen)).doesNotThrowAnyException();
  }

  @Test
  void theEdgesOfEachRangeAreDrawn() {
    Set<Long> longs = new HashSet<>();
    Set<Integer> sizes = new HashSet<>();
    Cases.run(
        Optional.empty(),
        1_000,
        0,
        draw -> {
          longs.add(draw.anyLong());
          sizes.add(draw.list(0, 6, draw::yes).size());
          int within = draw.between(-3, 12);
          assertThat(within).isBetween(-3, 12);
        });
    assertThat(longs).contains(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE);
    assertThat(sizes).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatNothingFitsIsNoEndlessSearch() {
    assertThatThrownBy(
            () ->
                Cases.run(
                    Optional.of(1L),
                    1,
                    0,
                    draw -> draw.until(n -> n > 9, () -> draw.between(0, 9))))
        .hasMessageContaining("no value");
  }
}
