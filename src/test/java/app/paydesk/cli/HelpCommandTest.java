package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpCommandTest {
  private static final Path HELP = Path.of("assets", "help");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  static List<String> topics() throws IOException {
    return firstWords(HELP.resolve("topics.txt"));
  }

  static List<String> decisions() throws IOException {
    return firstWords(HELP.resolve("decisions.txt")).stream()
        .filter(w -> w.matches("[a-z]+(-[a-z]+)+"))
        .toList();
  }

  @Test
  void withoutATopicTheTopicsAreListed() throws IOException {
    assertThat(run("help")).isZero();
    assertThat(out()).isEqualTo(Files.readString(HELP.resolve("topics.txt")));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void eachTopicIsPrintedAsItIs(String topic) throws IOException {
    assertThat(run("help", topic)).isZero();
    assertThat(out()).isEqualTo(Files.readString(HELP.resolve(topic + ".txt"))).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void eachDecisionFitsOnAShortPage(String decision) {
    assertThat(run("help", "decisions/" + decision)).isZero();
    assertThat(out().lines().count()).isBetween(4L, 40L);
  }

  @Test
  void everyPageIsListedAndThereAreTenDecisionsAtMost() throws IOException {
    assertThat(pages(HELP)).containsExactlyInAnyOrderElementsOf(topics());
    assertThat(pages(HELP.resolve("decisions")))
        .containsExactlyInAnyOrderElementsOf(decisions())
        .hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void theGlossaryHasFortyWordsAtMost() throws IOException {
    String terms = Files.readString(HELP.resolve("glossary.txt")).split("=\n\n", -1)[1];
    assertThat(Pattern.compile("[\\w'-]+").matcher(terms).results().count()).isBetween(1L, 40L);
  }

  @Test
  void anUnknownTopicIsWrongInputAndNamesTheKnownOnes() {
    for (String topic : List.of("speeed", "../messages/ui", "Drill", "")) {
      assertThat(run("help", topic)).isEqualTo(Exit.WRONG_INPUT.code());
      assertThat(out()).isEmpty();
      assertThat(err.toString(StandardCharsets.UTF_8)).contains("drill", "speed");
    }
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    Home home = new Home(Map.of(), "Linux", Path.of("/home/clerk"));
    return new Cli(home, terminal, () -> 0, List.of(new HelpCommand(terminal))).run(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> firstWords(Path list) throws IOException {
    return Files.readAllLines(list).stream().map(l -> l.split(" ", 2)[0]).toList();
  }

  private static List<String> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> f.getFileName().toString().replace(".txt", ""))
          .filter(name -> !name.equals("topics"))
          .toList();
    }
  }
}
