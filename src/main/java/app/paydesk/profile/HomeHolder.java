package app.paydesk.profile;

import app.paydesk.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Who has a home open.
 *
 * @param process process ID on that computer
 * @param computer its name
 * @param user who started the process
 * @param since when the home was taken, to the second
 * @param place where the home lies there
 */
record HomeHolder(long process, String computer, String user, Instant since, String place) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Path LINUX = Path.of("/proc/sys/kernel/hostname");

  /** This process, which takes the home now. */
  static HomeHolder here(Path home, Clock clock) {
    return new HomeHolder(
        ProcessHandle.current().pid(),
        computerName(),
        System.getProperty("user.name", "?"),
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        home.toAbsolutePath().normalize().toString());
  }

  /** The name is asked of the system, as a question to the network may take seconds. */
  private static String computerName() {
    String windows = System.getenv("COMPUTERNAME");
    if (windows != null) {
      return windows;
    }
    try {
      return Files.isReadable(LINUX)
          ? Files.readString(LINUX).strip()
          : InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "?";
    }
  }

  /** When it took the home, by the clock of whoever reads it. */
  String sinceThen() {
    return TIME.format(since.atZone(ZoneId.systemDefault()));
  }

  /** Whether a home at a place was opened there and by this computer. */
  boolean isAt(HomeHolder other) {
    return computer.equals(other.computer) && place.equals(other.place);
  }

  /** What {@link #json} gave; empty if that is not whole. */
  static Optional<HomeHolder> of(JsonObject json) {
    Optional<Long> process = json.whole("process");
    Optional<String> since = json.text("since");
    if (process.isEmpty() || since.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new HomeHolder(
              process.get(),
              json.text("computer").orElse("?"),
              json.text("user").orElse("?"),
              Instant.parse(since.get()),
              json.text("place").orElse("?")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  JsonObject json() {
    return JsonObject.empty()
        .with("process", process)
        .with("computer", computer)
        .with("user", user)
        .with("since", since.toString())
        .with("place", place);
  }
}
