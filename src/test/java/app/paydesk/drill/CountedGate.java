package app.paydesk.drill;

import app.paydesk.gate.message.GateReply;
import app.paydesk.gate.wire.Gate;
import app.paydesk.gate.wire.GateRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** Notes each request before it leaves, in a file that outlives the program. */
public final class CountedGate implements Gate {
  private final Gate gate;
  private final Path file;

  public CountedGate(Gate gate, Path home) {
    this.gate = gate;
    this.file = file(home);
  }

  private static Path file(Path home) {
    return home.resolve("requests.txt");
  }

  @Override
  public GateReply send(GateRequest request) {
    String id = request.body().text("general.payment_id").orElseThrow();
    try {
      Files.writeString(file, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return gate.send(request);
  }

  /** How many requests left for each payment; nothing where they were not counted. */
  static Map<String, Integer> counts(Path home) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    if (Files.exists(file(home))) {
      Files.readAllLines(file(home)).forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }
}
