package app.paydesk.words;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.method.Methods;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every key that the code says has words, and all words are said.
 *
 * <p>A key stands in the code or in {@code assets/data} as it is, or is made by one rule: a prefix
 * that stands in the code, ends with a dot and is followed by the name of an enum's constant, by
 * another text of the code or the data, or by a number; capitals, blanks, low lines and dots of
 * that text may be small letters and dashes in the key.
 */
class MessageKeysTest {
  private static final Path BUNDLES = Path.of("assets", "messages");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[A-Za-z0-9_-]+)+");
  private static final Pattern SAID =
      Pattern.compile("\\b(?:words\\s*\\.say|words\\s*\\.find|Message\\.of)\\(\\s*\"([^\"]+)\"");

  /** First words of keys that are first words of members, settings, rules or files as well. */
  private static final Set<String> SHARED =
      Set.of(
          "amount", "backup", "callbacks", "ledger", "listen", "operation", "redirect", "restore");

  /** Said by what an earlier build stored. */
  private static final Set<String> STORED_EARLIER = Set.of("detail.hidden-lines");

  private static String code = "";
  private static Set<String> texts = Set.of();
  private static Set<String> pieces = Set.of();
  private static Set<String> keys = Set.of();

  @BeforeAll
  static void read() throws IOException {
    code = all(Path.of("src", "main", "java"), ".java");
    texts =
        Stream.of(code, all(Path.of("assets", "data"), ".json"))
            .flatMap(t -> found(TEXT, t))
            .collect(Collectors.toSet());
    Stream<String> ofTexts =
        texts.stream().flatMap(t -> Stream.concat(Stream.of(t), Arrays.stream(t.split("\\."))));
    pieces =
        Stream.concat(ofTexts, CONSTANT.matcher(code).results().map(m -> m.group()))
            .map(MessageKeysTest::plain)
            .collect(Collectors.toSet());
    keys = new TreeSet<>();
    for (String bundle : bundles()) {
      keys.addAll(keys(bundle));
    }
  }

  @Test
  void everyBundleIsReadAndHasTheSameKeysInEveryLanguage() throws IOException {
    assertThat(Methods.installed().bundles()).containsExactlyInAnyOrderElementsOf(bundles());
    for (String bundle : bundles()) {
      assertThat(keys(bundle + "_zh_CN")).as(bundle).isEqualTo(keys(bundle));
    }
  }

  @Test
  void everyKeyThatTheCodeSaysHasWords() {
    Set<String> families = keys.stream().map(MessageKeysTest::family).collect(Collectors.toSet());
    families.removeAll(SHARED);
    Stream<String> keyLike =
        texts.stream().filter(t -> KEY.matcher(t).matches() && families.contains(family(t)));

    assertThat(
            Stream.concat(keyLike, found(SAID, code))
                .filter(key -> keys.stream().noneMatch(k -> k.equals(key) || begins(k, key))))
        .isEmpty();
  }

  @Test
  void allWordsAreSaid() {
    List<String> prefixes = texts.stream().filter(t -> t.matches("[a-z].*[.-]")).toList();

    assertThat(keys)
        .hasSizeGreaterThan(1_000)
        .filteredOn(key -> !texts.contains(key) && !STORED_EARLIER.contains(key))
        .filteredOn(key -> prefixes.stream().noneMatch(p -> made(key, p)))
        .isEmpty();
  }

  private static boolean made(String key, String prefix) {
    if (!key.startsWith(prefix)) {
      return false;
    }
    String rest = key.substring(prefix.length());
    return piece(rest) || Arrays.stream(rest.split("\\.")).allMatch(MessageKeysTest::piece);
  }

  private static boolean piece(String rest) {
    return pieces.contains(plain(rest))
        || rest.matches("\\d+")
        || texts.stream()
            .filter(t -> t.length() > 3 && t.endsWith("-") && rest.startsWith(t))
            .anyMatch(t -> rest.substring(t.length()).matches("\\d+"));
  }

  private static boolean begins(String key, String prefix) {
    return key.startsWith(prefix.endsWith(".") ? prefix : prefix + ".");
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[ _.]", "-");
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> m.group(1));
  }

  private static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(BUNDLES)) {
      return files
          .map(f -> f.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.endsWith("_zh_CN"))
          .sorted()
          .toList();
    }
  }

  private static Set<String> keys(String bundle) throws IOException {
    try (var reader = Files.newBufferedReader(BUNDLES.resolve(bundle + ".properties"))) {
      return new TreeSet<>(new PropertyResourceBundle(reader).keySet());
    }
  }

  private static String all(Path folder, String ending) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }
}
