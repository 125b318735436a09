package app.paydesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house: a room uses the floors below it, and beside it only what is named here. */
@AnalyzeClasses(packages = "app.paydesk", importOptions = DoNotIncludeTests.class)
class FloorsTest {
  static final List<Set<String>> FLOORS =
      List.of(
          Set.of("json", "words", "trace"),
          Set.of("money", "card"),
          Set.of("method", "gate"),
          Set.of("payment"),
          Set.of("journal"),
          Set.of("desk"),
          Set.of("history", "profile"),
          Set.of("callback", "sandbox", "backup", "export"),
          Set.of("batch"),
          Set.of("session"),
          Set.of("ui", "cli"),
          Set.of(""));

  private static final Map<String, Set<String>> SHUT =
      Map.of("sandbox", Set.of("payment", "journal", "desk", "history", "profile"));

  @ArchTest
  static final ArchRule roomsUseOnlyTheFloorsBelowThem =
      classes().that().resideInAPackage("app.paydesk..").should(useOnlyFloorsBelow());

  @ArchTest
  static final ArchRule onlyTheUserInterfaceKnowsJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackage("app.paydesk.ui..")
          .and()
          .doNotHaveFullyQualifiedName("app.paydesk.Paydesk")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..");

  @ArchTest
  static final ArchRule onlyHistoryKnowsSql =
      noClasses()
          .that()
          .resideOutsideOfPackage("app.paydesk.history..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

  @ArchTest
  static final ArchRule onlyTheWireKnowsHttp =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "app.paydesk.gate.wire..", "app.paydesk.callback..", "app.paydesk.sandbox..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "org.eclipse.jetty..", "java.net.http..");

  @ArchTest
  static final ArchRule noCircles =
      slices().matching("app.paydesk.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCirclesWithinRooms =
      slices().matching("app.paydesk.(**)").should().beFreeOfCycles();

  private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
    return new ArchCondition<>("use only the floors below") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
            .filter(d -> d.getTargetClass().getPackageName().startsWith("app.paydesk"))
            .filter(d -> !allowed(room(user), room(d.getTargetClass())))
            .forEach(d -> events.add(SimpleConditionEvent.violated(user, d.getDescription())));
      }
    };
  }

  private static boolean allowed(String user, String used) {
    return user.equals(used)
        || (floor(used) < floor(user) && !SHUT.getOrDefault(user, Set.of()).contains(used));
  }

  static int floor(String room) {
    for (int i = 0; i < FLOORS.size(); i++) {
      if (FLOORS.get(i).contains(room)) {
        return i;
      }
    }
    throw new AssertionError("The room " + room + " stands on no floor: add it to FLOORS");
  }

  private static String room(JavaClass type) {
    String below = type.getPackageName().substring("app.paydesk".length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.")[0];
  }
}
