package app.paydesk.method.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every radical of both blocks becomes the ideograph that it stands for. */
class RadicalsTest {
  /** A mark that repeats the character before it and stands for no ideograph. */
  private static final int REPEAT = 0x2E80;

  static IntStream radicals() {
    return IntStream.rangeClosed(REPEAT + 1, 0x2FD5).filter(Character::isDefined);
  }

  @ParameterizedTest
  @MethodSource("radicals")
  void noRadicalIsLeft(int radical) {
    String folded = Radicals.folded(Character.toString(radical));

    assertThat(folded.codePointCount(0, folded.length())).isEqualTo(1);
    assertThat(Character.isIdeographic(folded.codePointAt(0))).isTrue();
    assertThat(radicals().anyMatch(r -> r == folded.codePointAt(0))).isFalse();
    String unicodes = Normalizer.normalize(Character.toString(radical), Normalizer.Form.NFKC);
    if (unicodes.codePointAt(0) != radical) {
      assertThat(folded).isEqualTo(unicodes);
    }
  }

  @ParameterizedTest
  @CsvSource({"2EE2, 9A6C", "2ED4, 95E8", "2EC5, 89C1", "2EF0, 9F99", "2EA9, 738B", "2F45, 65B9"})
  void aRadicalBecomesItsOwnIdeograph(String radical, String ideograph) {
    assertThat(Radicals.folded(Character.toString(Integer.parseInt(radical, 16))))
        .isEqualTo(Character.toString(Integer.parseInt(ideograph, 16)));
  }
}
