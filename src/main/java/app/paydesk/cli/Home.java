package app.paydesk.cli;

import app.paydesk.profile.HomeLock;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The folder with all that Paydesk keeps: the one chosen by {@code --home}, else {@code
 * PAYDESK_HOME}, else the platform's place for a user's data.
 */
public final class Home implements Supplier<Path> {
  private final Map<String, String> environment;
  private final String system;
  private final Path user;
  private Optional<Path> chosen = Optional.empty();

  Home(Map<String, String> environment, String system, Path user) {
    this.environment = environment;
    this.system = system.toLowerCase(Locale.ROOT);
    this.user = user;
  }

  /** The home of whoever runs this process. */
  public static Home ofThisUser() {
    return new Home(
        System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  /** The folder that the command line names, if it does. */
  public Optional<Path> chosen() {
    return chosen;
  }

  void choose(Path home) {
    chosen = Optional.of(home);
  }

  @Override
  public Path get() {
    return chosen
        .or(() -> variable("PAYDESK_HOME"))
        .orElseGet(this::platformPlace)
        .toAbsolutePath()
        .normalize();
  }

  /**
   * Does something in the home while no other Paydesk works in it.
   *
   * @throws CliException if one does, which {@code spoken} says
   */
  <T> T alone(Spoken spoken, Supplier<T> work) {
    return spoken.of(
        () -> {
          try (HomeLock _ = HomeLock.take(get())) {
            return work.get();
          }
        });
  }

  private Path platformPlace() {
    if (system.startsWith("windows")) {
      return variable("LOCALAPPDATA").orElse(user.resolve("AppData/Local")).resolve("Paydesk");
    }
    if (system.startsWith("mac")) {
      return user.resolve("Library/Application Support/Paydesk");
    }
    return variable("XDG_DATA_HOME")
        .filter(Path::isAbsolute)
        .orElse(user.resolve(".local/share"))
        .resolve("paydesk");
  }

  private Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
