package app.paydesk.gate.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of digits count by their value, white space and leading zeros do not. */
class NaturalOrderTest {
  private static final String LETTERS = " 012a";
  private static final int LONGEST = 4;

  private final NaturalOrder order = new NaturalOrder();

  private int sign(String left, String right) {
    return Integer.signum(
        order.compare(
            left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "a:2, a:10, -1",
    "a:02, a:2, -1",
    "a:12:b, a:12:c, -1",
    "a:19, a:2, 1",
    "a:1b, a:1 a, 1",
    "a:100, a:10, 1",
    "a, a:0, -1",
    "B, a, -1",
    "a, a, 0"
  })
  void comparesAsPeopleDo(String left, String right, int sign) {
    assertThat(sign(left, right)).isEqualTo(sign);
  }

  // A space in front is skipped, but leaves nothing that both begin with.
  @Test
  void aCommonBeginningChangesNothing() {
    List<String> texts = texts();
    List<String> wrong = new ArrayList<>();
    for (String left : texts) {
      for (String right : texts) {
        int one = sign(" x" + left, "x" + right);
        int other = sign("x" + left, " x" + right);
        int expected =
            one == other
                ? one
                : Integer.signum(
                    Arrays.compareUnsigned(
                        left.getBytes(StandardCharsets.UTF_8),
                        right.getBytes(StandardCharsets.UTF_8)));
        if (sign("x" + left, "x" + right) != expected || sign(left, right) != expected) {
          wrong.add("'" + left + "' and '" + right + "'");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>(List.of(""));
    for (int from = 0, length = 1; length <= LONGEST; length++) {
      int end = texts.size();
      for (; from < end; from++) {
        for (int letter = 0; letter < LETTERS.length(); letter++) {
          texts.add(texts.get(from) + LETTERS.charAt(letter));
        }
      }
    }
    return texts;
  }
}
