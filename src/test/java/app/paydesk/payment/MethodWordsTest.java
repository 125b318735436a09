package app.paydesk.payment;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.Field;
import app.paydesk.method.Methods;
import app.paydesk.method.Operation;
import app.paydesk.method.Picker;
import app.paydesk.method.ResponseCodes;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods, rules and codes have words in English and Chinese, and none too many. */
class MethodWordsTest {
  private static final List<String> BUNDLES = List.of("rules", "cup", "upi");

  private final List<Operation> operations =
      Methods.installed().forms().stream()
          .filter(o -> Set.of("cup", "upi").contains(o.method()))
          .toList();

  @Test
  void exactlyTheKeysInUseHaveWords() throws IOException {
    Set<String> spoken = new TreeSet<>();
    for (String bundle : BUNDLES) {
      spoken.addAll(read(bundle).stringPropertyNames());
    }

    assertThat(spoken).containsExactlyElementsOf(used());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rules", "cup", "upi"})
  void chineseSaysWhatEnglishSays(String bundle) throws IOException {
    Properties english = read(bundle);
    Properties chinese = read(bundle + "_zh_CN");

    assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  private Set<String> used() {
    Set<String> used = new TreeSet<>();
    for (Operation operation : operations) {
      used.add("operation." + operation.key());
      for (Field field : operation.fields()) {
        used.add("section." + field.section());
        used.add(field.label());
        field.hint().ifPresent(used::add);
        field.picker().stream()
            .flatMap(picker -> picker.choices().stream())
            .map(Picker.Choice::warning)
            .filter(key -> !key.isEmpty())
            .forEach(used::add);
      }
      used.add("rule.amount.minimum." + operation.kind().name().toLowerCase(Locale.ROOT));
    }
    RuleExamples.all().forEach(example -> used.add("rule." + example.says()));
    used.addAll(List.of("rule.card-number.again", "typed.unseen", "typed.more"));
    used.add("rule.together.amount");
    used.add("rule.together.currency");
    ResponseCodes codes = ResponseCodes.load();
    codes.all().forEach(advice -> used.add(advice.sentence().key()));
    used.add(codes.advice("2001").sentence().key());
    return used;
  }

  private static Set<String> places(String pattern) {
    return pattern
        .codePoints()
        .filter(c -> c >= '0' && c <= '9')
        .mapToObj(Character::toString)
        .filter(digit -> pattern.contains("{" + digit + "}"))
        .collect(Collectors.toSet());
  }

  private static Properties read(String bundle) throws IOException {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            MethodWordsTest.class.getResourceAsStream("/messages/" + bundle + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    }
    return words;
  }
}
