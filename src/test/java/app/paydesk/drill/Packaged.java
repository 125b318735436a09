package app.paydesk.drill;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the packaged program by its own launcher, which the Java process then replaces. */
public final class Packaged {
  /** The profile of the drill. */
  public static final String PROFILE = "drill";

  private static final int LAST_LINES = 40;

  private final Path launcher;
  private final Path home;
  private final Path log;
  private final Path driver;

  Packaged(Path program, Path folder) throws IOException {
    this(program, folder, "app.paydesk.DrillDesk", folder);
  }

  /**
   * @param main started by {@link #driven} in the place of the program's commands
   * @param before folder with classes that stand before the program's own then; may be empty
   */
  public Packaged(Path program, Path folder, String main, Path before) throws IOException {
    this.launcher = program.resolve("bin").resolve("paydesk").toAbsolutePath();
    this.home = folder.resolve("home").toAbsolutePath();
    this.log = folder.resolve("program.log");
    this.driver = folder.resolve("driver.args");
    Files.writeString(
        driver,
        "-cp \""
            + before.toAbsolutePath()
            + ":"
            + program.toAbsolutePath().resolve("lib")
            + "/*:"
            + tests()
            + "\" "
            + main
            + "\n");
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
  public String lastWords() throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
  }

  /** Where what people are told goes. */
  public Path log() {
    return log;
  }

  public Path home() {
    return home;
  }

  public Path history() {
    return home.resolve("history").resolve(PROFILE + ".db");
  }

  /** A command of the program in the drill's home. */
  public Process command(String... words) throws IOException {
    return start(program(words));
  }

  /** The same, not yet started. */
  public ProcessBuilder program(String... words) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).directory(driver.getParent().toFile());
  }

  /** The program with the driver in the place of its commands. */
  Process desk(String... words) throws IOException {
    return start(driven(words));
  }

  /** The same, not yet started. */
  public ProcessBuilder driven(String... words) {
    List<String> command = new ArrayList<>(List.of(launcher.toString(), home.toString(), PROFILE));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PAYDESK_JAVA_OPTIONS", "@" + driver.getFileName());
    return builder.directory(driver.getParent().toFile());
  }

  /** Starts it; what it says to people goes to the log. */
  public Process start(ProcessBuilder builder) throws IOException {
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }
}
