package app.paydesk.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;

/**
 * Every test is run by the build, in the lane where it belongs; every program is run by somebody.
 */
@AnalyzeClasses(packages = "app.paydesk", importOptions = OnlyIncludeTests.class)
class TestClassesTest {
  private static final Pattern RUN = Pattern.compile("Test.*|.*Tests?|.*TestCase|.*IT");

  @ArchTest
  static void everyTestBearsANameThatTheBuildRuns(JavaClasses classes) throws IOException {
    assertThat(Files.readString(Path.of("pom.xml"))).contains("<include>**/*IT.java</include>");
    assertThat(
            classes.stream()
                .filter(c -> tests(c) && !c.isNestedClass() && !abstractOnly(c))
                .filter(c -> !RUN.matcher(c.getSimpleName()).matches()))
        .isEmpty();
  }

  @ArchTest
  static void everyAbstractTestHasClassesThatRunIt(JavaClasses classes) {
    assertThat(
            classes.stream().filter(TestClassesTest::tests).filter(TestClassesTest::abstractOnly))
        .allMatch(c -> c.getAllSubclasses().stream().anyMatch(s -> !abstractOnly(s)));
  }

  @ArchTest
  static void everyNestedTestIsMarkedAsOne(JavaClasses classes) {
    assertThat(classes.stream().filter(TestClassesTest::tests).filter(JavaClass::isNestedClass))
        .allMatch(c -> abstractOnly(c) || c.isAnnotatedWith(Nested.class) || mutant(c));
  }

  /** What is run to fail, by the test that it stands in. */
  private static boolean mutant(JavaClass c) {
    return c.getAllRawSuperclasses().stream().anyMatch(s -> s.getSimpleName().equals("Mutant"));
  }

  @ArchTest
  static void whatOpensWindowsIsTaggedSo(JavaClasses classes) {
    assertTagged(
        classes,
        "window",
        name -> name.startsWith("org.testfx.") || name.equals("javafx.application.Platform"));
  }

  @ArchTest
  static void whatStartsProcessesIsTaggedSo(JavaClasses classes) {
    assertTagged(classes, "process", name -> name.equals("java.lang.ProcessBuilder"));
  }

  @ArchTest
  static void everyProgramIsStartedByATestOrByTheInstallersOrTheBuild(JavaClasses classes)
      throws IOException {
    String callers =
        Files.readString(Path.of("pom.xml"))
            + texts("installer", ".sh")
            + texts("src/test/java", ".java").replaceAll("(?m)^(import|package) .*", "");
    Set<JavaClass> reached = new HashSet<>();
    classes.stream()
        .filter(c -> tests(c) || named(callers, c))
        .forEach(c -> reached.addAll(reachable(c)));

    assertThat(classes.stream().filter(c -> program(c) && !reached.contains(c))).isEmpty();
  }

  private static String texts(String folder, String ending) throws IOException {
    StringBuilder texts = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.append(Files.readString(file)).append('\n');
      }
    }
    return texts.toString();
  }

  private static void assertTagged(JavaClasses classes, String tag, Predicate<String> sign) {
    assertThat(
            classes.stream()
                .filter(c -> tests(c) && !c.isNestedClass() && !abstractOnly(c))
                .filter(c -> reachable(c).stream().anyMatch(r -> uses(r, sign))))
        .isNotEmpty()
        .filteredOn(c -> !tagged(c, tag))
        .as("without @Tag(\"%s\")", tag)
        .isEmpty();
  }

  private static boolean tagged(JavaClass type, String tag) {
    return Stream.of(type.reflect().getAnnotationsByType(Tag.class))
        .anyMatch(t -> t.value().equals(tag));
  }

  private static boolean uses(JavaClass type, Predicate<String> sign) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(d -> sign.test(d.getTargetClass().getName()));
  }

  /** The class and all of the tests' own classes that it leads to. */
  private static Set<JavaClass> reachable(JavaClass from) {
    Set<JavaClass> seen = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      JavaClass next = open.pop();
      if (ours(next) && seen.add(next)) {
        next.getDirectDependenciesFromSelf().forEach(d -> open.push(d.getTargetClass()));
      }
    }
    return seen;
  }

  /** Whether it stands among the tests; of what they use of the product only the name is known. */
  private static boolean ours(JavaClass type) {
    return type.getPackageName().startsWith("app.paydesk")
        && type.getSource().map(s -> s.getUri().toString().contains("test-classes")).orElse(false);
  }

  private static boolean named(CharSequence text, JavaClass type) {
    return Pattern.compile("\\b" + Pattern.quote(type.getName()) + "\\b").matcher(text).find();
  }

  private static boolean program(JavaClass type) {
    return type.getMethods().stream()
        .anyMatch(m -> m.getName().equals("main") && isStatic(m) && !tests(type));
  }

  private static boolean isStatic(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.STATIC);
  }

  private static boolean tests(JavaClass type) {
    return type.getAllMembers().stream().anyMatch(m -> m.isMetaAnnotatedWith(Testable.class));
  }

  private static boolean abstractOnly(JavaClass type) {
    return type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT);
  }
}
