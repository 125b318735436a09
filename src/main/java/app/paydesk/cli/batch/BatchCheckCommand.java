package app.paydesk.cli.batch;

import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.Standing;
import app.paydesk.batch.report.CheckWorkbook;
import app.paydesk.batch.report.FindingsByLine;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paydesk batch check}. */
@Command(
    name = "check",
    description = {
      "Judge each row of a file as the form would; nothing is sent or kept.",
      "Exit code 2 where a row has an error, 1 where the file cannot be used as a whole."
    })
public final class BatchCheckCommand implements Callable<Integer> {
  private final OpenSession sessions;
  private final Methods methods;
  private final Words words;
  private final Terminal terminal;

  @Mixin private final FileOptions options = new FileOptions();

  @Option(names = "--json", description = "One JSON object a line.")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "F.xlsx",
      description = {
        "A workbook with the rows, what is wrong coloured, and why.",
        "It stands under its name only once it is whole."
      })
  private @Nullable Path out;

  public BatchCheckCommand(OpenSession sessions, Methods methods, Words words, Terminal terminal) {
    this.sessions = sessions;
    this.methods = methods;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::check);
  }

  private int check() throws IOException {
    try (OpenSession.Opened opened = sessions.open(options.profile(), same -> same);
        OpenFile file =
            OpenFile.of(options, sessions, opened.session().profile(), methods, words, terminal)) {
      FindingPrinter printer = new FindingPrinter(words, terminal, json);
      FindingsByLine findings = new FindingsByLine();
      BatchPlan plan =
          file.plan(
              opened.session(), out == null ? printer::print : findings.andThen(printer::print));
      if (out != null) {
        workbook(file, plan, findings, out);
      }
      plan.differences().forEach(d -> terminal.err().println(words.say(d)));
      summary(plan, printer);
      if (!plan.differences().isEmpty()) {
        return Exit.NOT_SO.code();
      }
      return printer.errors() > 0 ? Exit.WRONG_INPUT.code() : Exit.DONE.code();
    }
  }

  private void workbook(OpenFile file, BatchPlan plan, FindingsByLine findings, Path to)
      throws IOException {
    CheckWorkbook workbook = new CheckWorkbook(file.file(), plan, findings, words);
    ReportOutput.file(
        options.file(),
        to,
        stream -> {
          workbook.write(stream);
          return plan;
        });
    terminal.err().println(words.say("batch.result.written", to));
  }

  private void summary(BatchPlan plan, FindingPrinter printer) {
    if (json) {
      terminal.out().println(Json.compact(summaryJson(plan, printer)));
    } else {
      terminal
          .out()
          .println(words.say("batch.summary", plan.size(), printer.errors(), printer.warnings()));
    }
  }

  private static JsonObject summaryJson(BatchPlan plan, FindingPrinter printer) {
    JsonObject totals = JsonObject.empty();
    for (Map.Entry<String, Long> total : plan.allTotals().entrySet()) {
      totals = totals.with(total.getKey(), total.getValue());
    }
    JsonObject summary =
        JsonObject.empty()
            .with("rows", plan.size())
            .with("errors", printer.errors())
            .with("warnings", printer.warnings())
            .with("totals", totals);
    Map<Standing, Integer> counts = plan.counts();
    for (Standing standing : Standing.values()) {
      String word = standing.name().toLowerCase(Locale.ROOT);
      summary = summary.with(word, counts.getOrDefault(standing, 0));
    }
    return summary;
  }
}
