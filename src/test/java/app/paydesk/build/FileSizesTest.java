package app.paydesk.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and packages stay of a size that one reads at a sitting. */
class FileSizesTest {
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Path ROOT = SOURCES.resolve(Path.of("app", "paydesk"));
  private static final int LONGEST = 400;
  private static final int MOST_FILES = 30;

  /** Packages of more than thirty files, and why they are one subject. */
  private static final Map<String, String> LARGE =
      Map.of(
          "cli", "one command a file",
          "history/sqlite", "one store; each table and each question has its file",
          "payment", "one payment: its events, the fold and the table of its states",
          "profile", "a profile, its vault and its home, which seal one another",
          "sandbox", "one Gate: payments, customers and callbacks that play together",
          "ui/newpayment", "one form; each of its parts has a view and a model");

  @Test
  void noFileIsLongerThanFourHundredLines() throws IOException {
    assertThat(lines().entrySet()).filteredOn(e -> e.getValue() > LONGEST).isEmpty();
  }

  @Test
  void theMedianFileHasFortyToAHundredAndTwentyLines() throws IOException {
    List<Integer> sorted = lines().values().stream().sorted().toList();
    assertThat(sorted.get(sorted.size() / 2)).isBetween(40, 120);
  }

  @Test
  void aPackageOfMoreThanThirtyFilesAndNoOtherHasAReason() throws IOException {
    Map<String, Long> files =
        lines().keySet().stream()
            .collect(
                Collectors.groupingBy(
                    f -> ROOT.relativize(f.getParent()).toString().replace('\\', '/'),
                    TreeMap::new,
                    Collectors.counting()));
    files.values().removeIf(count -> count <= MOST_FILES);

    assertThat(files.keySet()).isEqualTo(LARGE.keySet());
  }

  private static Map<Path, Integer> lines() throws IOException {
    Map<Path, Integer> lines = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        lines.put(file, Files.readAllLines(file).size());
      }
    }
    return lines;
  }
}
