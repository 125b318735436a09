package app.paydesk.cli;

import app.paydesk.gate.signing.SigningKey;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Methods;
import app.paydesk.sandbox.Fault;
import app.paydesk.sandbox.SandboxConfig;
import app.paydesk.sandbox.SandboxServer;
import app.paydesk.sandbox.Scenarios;
import app.paydesk.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code paydesk sandbox}. */
@Command(
    name = "sandbox",
    description = "Run the Gate simulator until it is interrupted.",
    footerHeading = "%nThe amount chooses what happens:%n")
public final class SandboxCommand implements Callable<Integer> {
  private static final int DELIVERIES_AT_ONCE = 32;
  private static final long LARGEST_PROJECT = 4_294_967_295L;
  private static final long LONGEST_STEP = 3_600_000;

  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", description = "Loopback port; else any free one.")
  private int port;

  @Option(names = "--project", required = true, paramLabel = "N", description = "The project ID.")
  private long project;

  @Option(names = "--secret-file", required = true, paramLabel = "F", description = "The secret.")
  private Path secretFile = Path.of("");

  @Option(
      names = "--callback-url",
      required = true,
      paramLabel = "URL",
      description = "Where callbacks are posted.")
  private URI callbackUrl = URI.create("");

  @Option(
      names = "--faults",
      paramLabel = "LIST",
      description = {
        "What goes wrong, as NAME or NAME:PROBABILITY, separated by commas: drop-before,",
        "drop-after, delay, 500-after, half-reply, duplicate, reorder, lose, late (1 to 10 days),"
            + " slow-loris,",
        "bad-signature, html-403, html-403-after, html-502, html-502-after, twice; and what a",
        "payment may go through: awaiting-retry, retries-fail, try-again, split, split-in-part,",
        "clarified, clarification-expired, late-error, refund-undone, bank-form, callbacks-off."
      })
  private String faults = "";

  @Option(names = "--seed", paramLabel = "N", description = "Repeats the faults of another run.")
  private long seed = 1;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "Keeps payments in this file, so that they outlive a kill.")
  private @Nullable Path ledger;

  @Option(
      names = "--pace",
      paramLabel = "MILLIS",
      description = "Time between two steps of a payment, 2000 unless told.")
  private long pace = SandboxConfig.HUMAN_PACE.toMillis();

  @Option(
      names = "--retry",
      paramLabel = "MILLIS",
      description = "Time between the first tries of a callback, 10000 unless told.")
  private long retry = SandboxConfig.GATE_RETRY.toMillis();

  public SandboxCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Spec
  void explainScenarios(CommandSpec spec) {
    Words words = Words.of(Locale.ENGLISH, List.of("sandbox"));
    spec.usageMessage()
        .footer(
            Scenarios.all().stream()
                .map(scenario -> words.say(scenario.message()).replace("%", "%%"))
                .toArray(String[]::new));
  }

  @Override
  public Integer call() throws IOException {
    judgeOptions();
    List<Fault> chosen = Fault.list(faults);
    try (SigningKey key = SecretFile.read(secretFile, terminal.err());
        ScheduledExecutorService scheduler =
            Executors.newScheduledThreadPool(DELIVERIES_AT_ONCE, Thread.ofVirtual().factory())) {
      SandboxConfig config =
          new SandboxConfig(
              port,
              project,
              key,
              () -> Optional.of(callbackUrl),
              Methods.installed(),
              Clock.systemUTC(),
              scheduler,
              seed,
              chosen,
              Optional.ofNullable(ledger),
              Duration.ofMillis(pace),
              Duration.ofMillis(retry));
      try (SandboxServer server = new SandboxServer(config)) {
        server.start();
        JsonObject ready = JsonObject.empty().with("listening", server.address().toString());
        terminal.out().println(Json.compact(ready));
        untilInterrupted();
      } finally {
        scheduler.shutdownNow();
      }
    }
    return Exit.DONE.code();
  }

  private void judgeOptions() {
    if (project < 1 || project > LARGEST_PROJECT) {
      throw new CliException(Exit.WRONG_INPUT, "A project ID lies between 1 and 4294967295.");
    }
    if (pace < 1 || pace > LONGEST_STEP || retry < 1 || retry > LONGEST_STEP) {
      throw new CliException(
          Exit.WRONG_INPUT, "Pace and retry lie between 1 and " + LONGEST_STEP + " milliseconds.");
    }
    if (!List.of("http", "https").contains(String.valueOf(callbackUrl.getScheme()))
        || callbackUrl.getHost() == null) {
      throw new CliException(
          Exit.WRONG_INPUT, "The callback URL has to be a whole http or https address.");
    }
  }

  private static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException _) {
      // The interrupt is the word to end; kept, it would break the orderly close.
      return;
    }
  }
}
