package app.paydesk.drill;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the packaged program by its own launcher, which the Java process then replaces. */
final class Packaged {
  static final String PROFILE = "drill";
  private static final int LAST_LINES = 40;

  private final Path launcher;
  private final Path home;
  private final Path log;
  private final Path driver;

  Packaged(Path program, Path folder) throws IOException {
    this.launcher = program.resolve("bin").resolve("paydesk").toAbsolutePath();
    this.home = folder.resolve("home").toAbsolutePath();
    this.log = folder.resolve("program.log");
    this.driver = folder.resolve("driver.args");
    Files.writeString(
        driver,
        "-cp \""
            + program.toAbsolutePath().resolve("lib")
            + "/*:"
            + tests()
            + "\" app.paydesk.DrillDesk\n");
  }

  /** The folder that the driver's classes were compiled to. */
  private static Path tests() {
    try {
      return Path.of(Packaged.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The end of its log, to say why a drill failed. */
  String lastWords() throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  Path home() {
    return home;
  }

  Path history() {
    return home.resolve("history").resolve(PROFILE + ".db");
  }

  /** A command of the program in the drill's home. */
  Process command(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    return start(new ProcessBuilder(command));
  }

  /** The program with the driver in the place of its commands. */
  Process desk(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString(), home.toString(), PROFILE));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PAYDESK_JAVA_OPTIONS", "@" + driver.getFileName());
    return start(builder);
  }

  private Process start(ProcessBuilder builder) throws IOException {
    return builder
        .directory(driver.getParent().toFile())
        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }
}
