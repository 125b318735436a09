package app.paydesk.drill.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Classes of the program with a fault in them, to be found before its own. */
final class Mutant {
  private static final Path SOURCES = Path.of("src", "main", "java", "app", "paydesk");

  private Mutant() {}

  /**
   * Compiles what a mutation changes.
   *
   * @param libraries the program's jars
   * @return the folder of its classes
   * @throws IOException if the source is not what the mutation was made for
   */
  static Path compile(Mutation mutation, Path libraries, Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("mutant"));
    Map<String, String> sources = new LinkedHashMap<>();
    for (Mutation.Patch patch : mutation.patches()) {
      String source = sources.get(patch.file());
      if (source == null) {
        source = Files.readString(SOURCES.resolve(patch.file()));
      }
      sources.put(patch.file(), patched(source, patch));
    }
    List<String> words = new ArrayList<>(List.of("-proc:none", "-parameters", "-nowarn"));
    words.addAll(List.of("-d", classes.toString(), "-cp", jars(libraries)));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(Path.of(source.getKey()).getFileName());
      words.add(Files.writeString(file, source.getValue()).toString());
    }
    if (!sources.isEmpty()
        && ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new))
            != 0) {
      throw new IOException(mutation.word() + " does not compile");
    }
    return classes;
  }

  private static String patched(String source, Mutation.Patch patch) throws IOException {
    String changed = source.replace(patch.from(), patch.to());
    if (source.length() + patch.to().length() - patch.from().length() != changed.length()
        || changed.equals(source)) {
      throw new IOException(patch.file() + " has not once: " + patch.from());
    }
    return changed;
  }

  private static String jars(Path libraries) throws IOException {
    try (Stream<Path> files = Files.list(libraries)) {
      return files.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }
}
