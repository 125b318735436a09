package app.paydesk.cli.batch;

import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.journal.BatchCount;
import app.paydesk.journal.BatchRow;
import app.paydesk.journal.Batches;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.json.JsonValue;
import app.paydesk.payment.batch.BatchEvent;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk batch status}. */
@Command(
    name = "status",
    description = {
      "Print where a batch stands, as JSON; without a name all of them, the last first.",
      "Exit code 1 where some of its rows are open."
    })
public final class BatchStatusCommand implements Callable<Integer> {
  private static final int PIECE = 100;

  private final OpenSession sessions;
  private final Words words;
  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "BATCH",
      description = "Such as B-20261129-7K3QZ9XM.")
  private String batch = "";

  @Option(names = "--profile", required = true, paramLabel = "P", description = "The profile.")
  private String profile = "";

  public BatchStatusCommand(OpenSession sessions, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::status);
  }

  private int status() {
    try (OpenSession.Opened opened = sessions.open(profile, same -> same)) {
      Session session = opened.session();
      if (!batch.isEmpty()) {
        return print(session, BatchName.find(session, batch, words)).code();
      }
      long projectId = session.profile().projectId();
      List<BatchRow> piece =
          session.batches().batches().list(projectId, OptionalLong.empty(), PIECE);
      while (!piece.isEmpty()) {
        piece.forEach(row -> print(session, row));
        OptionalLong last = OptionalLong.of(piece.getLast().entry());
        piece = session.batches().batches().list(projectId, last, PIECE);
      }
      return Exit.DONE.code();
    }
  }

  private Exit print(Session session, BatchRow row) {
    Batches batches = session.batches().batches();
    List<BatchCount> counts = batches.counts(session.profile().projectId(), row.id());
    terminal.out().println(Json.compact(json(row, counts)));
    boolean open =
        row.recorded() < row.state().confirmed().rows()
            || counts.stream().anyMatch(count -> !count.state().settled());
    return open ? Exit.NOT_SO : Exit.DONE;
  }

  private static JsonObject json(BatchRow row, List<BatchCount> counts) {
    BatchEvent.Confirmed confirmed = row.state().confirmed();
    Map<String, Long> states = new TreeMap<>();
    counts.forEach(c -> states.merge(c.state().word(), c.rows(), Math::addExact));
    JsonObject json =
        JsonObject.empty()
            .with("batch", row.id().value())
            .with("file", confirmed.file())
            .with("confirmed", confirmed.at().toString())
            .with("by", row.by().text())
            .with("run", confirmed.run())
            .with("rows", confirmed.rows())
            .with("recorded", row.recorded())
            .with("left_out", confirmed.leftOut())
            .with("totals", object(confirmed.totals()))
            .with("states", object(states))
            .with("withdrawn", new JsonValue.Bool(row.state().withdrawn()));
    return row.state()
        .standstill()
        .map(
            paused ->
                json.with("stands_still", paused.why().name().toLowerCase(Locale.ROOT))
                    .with("detail", paused.detail()))
        .orElse(json);
  }

  private static JsonObject object(Map<String, Long> numbers) {
    JsonObject object = JsonObject.empty();
    for (Map.Entry<String, Long> number : new TreeMap<>(numbers).entrySet()) {
      object = object.with(number.getKey(), number.getValue());
    }
    return object;
  }
}
