package app.paydesk.callback.listen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which program listens at a port, where the system (Linux) lets us see it. */
final class PortOwner {
  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortOwner() {}

  /** The program and its process ID, as {@code java, process 4711}. */
  static Optional<String> of(int port) {
    Set<String> sockets =
        Stream.of("net/tcp", "net/tcp6")
            .flatMap(table -> sockets(PROC.resolve(table), port))
            .collect(Collectors.toSet());
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses()
        .filter(process -> holds(process, sockets))
        .findFirst()
        .map(PortOwner::named);
  }

  private static Stream<String> sockets(Path table, int port) {
    String end = String.format(":%04X", port);
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(parts -> parts.length > INODE && parts[STATE].equals(LISTENING))
          .filter(parts -> parts[ADDRESS].endsWith(end))
          .map(parts -> "socket:[" + parts[INODE] + "]");
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static boolean holds(ProcessHandle process, Set<String> sockets) {
    try (Stream<Path> files = Files.list(PROC.resolve(process.pid() + "/fd"))) {
      return files.anyMatch(file -> sockets.contains(target(file)));
    } catch (IOException e) {
      return false; // another user's, or gone
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static String named(ProcessHandle process) {
    String program =
        process
            .info()
            .command()
            .map(Path::of)
            .map(Path::getFileName)
            .map(Path::toString)
            .orElse("?");
    return program + ", " + process.pid();
  }
}
