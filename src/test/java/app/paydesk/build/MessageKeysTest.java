package app.paydesk.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.words.Message;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decisions are made on types: nothing looks at the key of a sentence to find what to do. */
@AnalyzeClasses(packages = "app.paydesk", importOptions = DoNotIncludeTests.class)
class MessageKeysTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "app", "paydesk");
  private static final Path MESSAGES = Path.of("assets", "messages");

  private static final Pattern COMPARED =
      Pattern.compile(
          "\\.(?:equals|startsWith|endsWith|contains)\\(\\s*\"([^\"]+)\"|"
              + "\"([^\"]+)\"(?:::|\\.)equals|case \"([^\"]+)\"|[=!]= \"([^\"]+)\"");
  private static final Pattern IN_SQL = Pattern.compile("'([^'\"]+)'");

  @ArchTest
  static final ArchRule onlyWordsReadTheKeyOfASentence =
      noClasses()
          .that()
          .resideOutsideOfPackage("app.paydesk.words..")
          .and()
          .doNotHaveFullyQualifiedName("app.paydesk.payment.NextStep")
          .should()
          .accessTargetWhere(
              describe(
                  "it is the key of a message",
                  (JavaAccess<?> access) ->
                      access.getTargetOwner().isEquivalentTo(Message.class)
                          && access.getName().equals("key")))
          .because("what to do follows from a type, see VerdictDetail or FaultKind");

  @ArchTest
  static void noKeyIsCompared(JavaClasses all) throws IOException {
    assertThat(all).isNotEmpty();
    assertThat(found(SOURCES, COMPARED)).isEmpty();
  }

  @ArchTest
  static void noStatementHoldsAKey(JavaClasses all) throws IOException {
    assertThat(all).isNotEmpty();
    assertThat(found(SOURCES.resolve("history"), IN_SQL)).isEmpty();
  }

  private static List<String> found(Path below, Pattern pattern) throws IOException {
    NavigableSet<String> keys = keys();
    try (Stream<Path> files = Files.walk(below)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> found(file, pattern, keys))
          .toList();
    }
  }

  private static Stream<String> found(Path file, Pattern pattern, NavigableSet<String> keys) {
    try {
      return pattern
          .matcher(Files.readString(file))
          .results()
          .flatMap(m -> Stream.of(1, 2, 3, 4).filter(i -> i <= m.groupCount()).map(m::group))
          .filter(text -> text != null && names(keys, text))
          .map(text -> file.getFileName() + ": " + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a text is a key of several words, or what such keys begin with. */
  private static boolean names(NavigableSet<String> keys, String text) {
    String next = keys.ceiling(text);
    return text.matches("[a-z-]+\\..*") && next != null && next.startsWith(text);
  }

  private static NavigableSet<String> keys() throws IOException {
    NavigableSet<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.list(MESSAGES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
          bundle.load(reader);
        }
        keys.addAll(bundle.stringPropertyNames());
      }
    }
    return keys;
  }
}
