package app.paydesk.method;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.sepa.Sepa;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a method names is said in each language: titles, labels, and what its rules find. */
class MethodBundlesTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  private static final List<String> ODD =
      List.of(
          "x",
          "X1",
          "0",
          "12345",
          "+49",
          "a b",
          "a;b",
          "a\nb",
          "名",
          "\u0001",
          "00000000000",
          "BE68539007547035",
          "BE00 0000 0000 0000",
          "a@b",
          "@",
          "nobody@example.org",
          "9".repeat(80));

  private final Methods methods = Sepa.installed();

  static List<Operation> forms() {
    return Sepa.installed().forms();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void titleSectionsLabelsAndHintsAreSaid(Operation form) {
    List<String> keys = new ArrayList<>(List.of("operation." + form.key()));
    for (Field field : form.fields()) {
      keys.add("section." + field.section());
      keys.add(field.label());
      field.hint().ifPresent(keys::add);
    }
    for (Locale language : LANGUAGES) {
      Words words = Words.of(language, methods.bundles());
      assertThat(keys).allSatisfy(key -> assertThat(words.find(key)).as(key).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void whatItsRulesFindIsSaid(Operation form) {
    FormFacts facts = new FormFacts(form.currencies().getFirst(), form.limits(), Map.of());
    for (Field field : form.fields()) {
      Stream.concat(ODD.stream(), Stream.of(field.example()))
          .filter(text -> !text.isBlank())
          .map(text -> found(field.rule().judge(text, facts)))
          .flatMap(Optional::stream)
          .forEach(this::assertSaid);
    }
  }

  private static Optional<Message> found(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Wrong wrong -> Optional.of(wrong.message());
      case Verdict.Warning warning -> Optional.of(warning.message());
      case Verdict.Fine _, Verdict.Missing _ -> Optional.empty();
    };
  }

  private void assertSaid(Message message) {
    for (Locale language : LANGUAGES) {
      assertThat(Words.of(language, methods.bundles()).find(message.key()))
          .as(message.key())
          .isPresent();
    }
  }
}
