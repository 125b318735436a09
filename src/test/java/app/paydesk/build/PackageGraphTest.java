package app.paydesk.build;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.Floors;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws the packages by floors into {@code target/packages.svg}: every arrow points down. */
@AnalyzeClasses(packages = "app.paydesk", importOptions = DoNotIncludeTests.class)
class PackageGraphTest {
  private static final String ROOT = "app.paydesk";
  private static final int WIDTH = 128;
  private static final int HEIGHT = 84;

  @ArchTest
  static void everyArrowPointsDown(JavaClasses classes) throws IOException {
    TreeMap<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> used = uses.computeIfAbsent(name(type), _ -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass())
          .filter(t -> t.getPackageName().startsWith(ROOT) && !name(t).equals(name(type)))
          .forEach(t -> used.add(name(t)));
    }
    List<List<String>> rows = rows(uses);
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target", "packages.svg"), svg(rows, uses));

    assertThat(rows.stream().mapToInt(List::size).sum()).isEqualTo(uses.size());
    uses.forEach(
        (user, used) ->
            assertThat(used)
                .as("used by %s, and not below it", user)
                .allMatch(u -> row(rows, u) < row(rows, user)));
  }

  /**
   * From the ground up; packages of one floor stand above those of it that they use. What stands in
   * a circle is left out.
   */
  private static List<List<String>> rows(SortedMap<String, Set<String>> uses) {
    List<List<String>> rows = new ArrayList<>();
    for (int floor = 0; floor < Floors.count(); floor++) {
      int here = floor;
      Set<String> open = new TreeSet<>(uses.keySet());
      open.removeIf(p -> Floors.of(p.split("\\.", 2)[0]) != here);
      while (!open.isEmpty()) {
        List<String> row =
            open.stream().filter(p -> uses.get(p).stream().noneMatch(open::contains)).toList();
        if (row.isEmpty()) {
          break;
        }
        rows.add(row);
        row.forEach(open::remove);
      }
    }
    return rows;
  }

  private static int row(List<List<String>> rows, String name) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains(name)) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static String svg(List<List<String>> rows, SortedMap<String, Set<String>> uses) {
    int width = WIDTH * rows.stream().mapToInt(List::size).max().orElse(1);
    StringBuilder arrows = new StringBuilder();
    StringBuilder boxes = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      for (String name : rows.get(i)) {
        int x = x(rows, name, width);
        int y = y(rows, i);
        boxes.append(
            """
            <rect x="%d" y="%d" width="116" height="28" rx="4" fill="#eef3fb" stroke="#35507a"/>
            <text x="%d" y="%d" text-anchor="middle">%s</text>
            """
                .formatted(x - 58, y, x, y + 18, name));
        for (String used : uses.get(name)) {
          int below = row(rows, used);
          if (below < rows.size()) {
            arrows.append(
                """
                <line x1="%d" y1="%d" x2="%d" y2="%d" marker-end="url(#tip)"><title>%s uses %s</title></line>
                """
                    .formatted(x, y + 28, x(rows, used, width), y(rows, below) - 2, name, used));
          }
        }
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="11">
    <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
    <path d="M0 0 8 4 0 8z" fill="#8aa"/></marker></defs>
    <g stroke="#8aa" stroke-opacity="0.45">
    %s</g>
    %s</svg>
    """
        .formatted(width, HEIGHT * rows.size(), arrows, boxes);
  }

  private static int x(List<List<String>> rows, String name, int width) {
    List<String> row = rows.get(row(rows, name));
    return width * (2 * row.indexOf(name) + 1) / (2 * row.size());
  }

  private static int y(List<List<String>> rows, int row) {
    return HEIGHT * (rows.size() - 1 - row) + 20;
  }

  private static String name(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    return below.isEmpty() ? "start" : below.substring(1);
  }
}
