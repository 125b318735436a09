package app.paydesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** A list of commands shows the first line of each description, so that is a whole sentence. */
class CommandHelpTest {
  @Test
  void theFirstLineOfEachCommandIsAWholeSentence() throws IOException {
    Path sources = Path.of("src", "main", "java");
    try (Stream<Path> files = Files.walk(sources.resolve(Path.of("app", "paydesk", "cli")))) {
      List<Command> commands =
          files
              .map(file -> sources.relativize(file).toString())
              .filter(name -> name.endsWith("Command.java"))
              .map(name -> name.replace(".java", "").replace(File.separatorChar, '.'))
              .flatMap(CommandHelpTest::commands)
              .toList();
      assertThat(commands.stream().map(Command::name))
          .contains("sign", "batch", "remainder")
          .hasSizeGreaterThan(20);
      assertThat(commands)
          .allSatisfy(
              command -> assertThat(command.description()[0]).as(command.name()).endsWith("."));
    }
  }

  private static Stream<Command> commands(String name) {
    try {
      Class<?> type = Class.forName(name);
      return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods()))
          .map(part -> ((AnnotatedElement) part).getAnnotation(Command.class))
          .flatMap(command -> Optional.ofNullable(command).stream());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
