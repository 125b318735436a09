package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Delivery;
import app.paydesk.method.Methods;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.Sentence;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the window says, it says in both languages. */
class WordsTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "app", "paydesk", "ui");
  private static final Pattern SAID =
      Pattern.compile("words\\s*\\.say\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"");

  static List<String> bundles() {
    return Methods.installed().bundles();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void chineseHasTheSameSentencesAsEnglish(String bundle) throws IOException {
    assertThat(keys(bundle + "_zh_CN")).isEqualTo(keys(bundle));
  }

  @Test
  void everySentenceNamedInTheWindowExists() throws IOException {
    Words words = Words.of(Locale.ENGLISH, bundles());
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(SAID.matcher(Files.readString(file)).results().map(m -> m.group(1)))
            .allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
      }
    }
  }

  @Test
  void everyStateVerdictAndFlagHasWords() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      Words words = Words.of(language, bundles());
      StatusTexts sayings = new StatusTexts(words);
      assertThat(Arrays.stream(PaymentState.values()))
          .allSatisfy(standing -> assertThat(sayings.standing(standing)).doesNotStartWith("["));
      assertThat(Arrays.stream(Sentence.values()))
          .allSatisfy(sentence -> assertThat(sayings.advice(sentence)).doesNotStartWith("["));
      assertThat(Arrays.stream(PayAgain.values()))
          .allSatisfy(again -> assertThat(sayings.again(again)).doesNotStartWith("["));
      assertThat(Arrays.stream(Delivery.Verdict.values()))
          .allSatisfy(
              verdict -> {
                assertThat(words.find(Signatures.key(verdict))).isPresent();
                assertThat(words.find(Signatures.shortKey(verdict))).isPresent();
              });
      assertThat(Arrays.stream(Payment.Flag.values()))
          .allSatisfy(
              flag ->
                  assertThat(
                          words.find(
                              "flag." + flag.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                      .isPresent());
    }
  }

  private static Set<String> keys(String bundle) throws IOException {
    try (var reader =
        Files.newBufferedReader(Path.of("assets", "messages", bundle + ".properties"))) {
      return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
    }
  }
}
