package app.paydesk.cli.batch;

import app.paydesk.batch.BankRule;
import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.BatchRun;
import app.paydesk.batch.PlannedRow;
import app.paydesk.batch.Standing;
import app.paydesk.batch.StopRule;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Terminal;
import app.paydesk.desk.status.Pace;
import app.paydesk.method.Methods;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.session.Session;
import app.paydesk.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paydesk batch run}. */
@Command(
    name = "run",
    description = {
      "Pay the rows of a file, or go on where it stopped; never a row twice.",
      "Exit code 0 once every row is paid, 1 where some are open, declined or left out."
    })
public final class BatchRunCommand implements Callable<Integer> {
  /** Waits for some time. */
  @FunctionalInterface
  public interface Rest {
    void nanos(long time) throws InterruptedException;
  }

  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(500);

  private final OpenSession sessions;
  private final Methods methods;
  private final Words words;
  private final LongSupplier nanos;
  private final Rest rest;
  private final Terminal terminal;

  @Mixin private final FileOptions options = new FileOptions();

  @Option(names = "--yes", description = "Money moves only with this.")
  private boolean yes;

  @Option(names = "--json", description = "Findings as JSON too, one object a line.")
  private boolean json;

  @Option(
      names = "--leave-out",
      description = "Run the rest where rows have errors, or warnings without a reason.")
  private boolean leaveOut;

  @Option(
      names = "--pace",
      paramLabel = "N",
      defaultValue = "10",
      description = "Most rows a second; ${DEFAULT-VALUE} unless given.")
  private int pace;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      defaultValue = "8",
      description = "Most rows on their way; ${DEFAULT-VALUE} unless given.")
  private int atOnce;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description =
          "Time before the first row is sent, to withdraw; ${DEFAULT-VALUE} unless given.")
  private long delay;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "Longest wait for open rows after the last was sent; ${DEFAULT-VALUE} unless" + " given.")
  private long patience;

  @Option(
      names = "--no-hold",
      description = "Send rows also to a bank whose payments of this run fail one after another.")
  private boolean noHold;

  @Option(names = "--no-stop", description = "Go on after declines such as an empty balance.")
  private boolean noStop;

  /**
   * @param nanos true time that passes, in nanoseconds from any moment
   */
  public BatchRunCommand(
      OpenSession sessions,
      Methods methods,
      Words words,
      LongSupplier nanos,
      Rest rest,
      Terminal terminal) {
    this.sessions = sessions;
    this.methods = methods;
    this.words = words;
    this.nanos = nanos;
    this.rest = rest;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return WordedFailure.said(words, this::run);
  }

  private int run() throws InterruptedException, IOException {
    if (pace < 1 || atOnce < 1 || delay < 0 || patience < 0) {
      throw new CliException(
          Exit.WRONG_INPUT, "--pace and --at-once are 1 or more, --delay and --wait 0 or more.");
    }
    try (OpenSession.Opened opened = sessions.open(options.profile(), same -> same);
        OpenFile file =
            OpenFile.of(options, sessions, opened.session().profile(), methods, words, terminal)) {
      FindingPrinter printer = new FindingPrinter(words, terminal, json);
      Session session = opened.session();
      BatchPlan plan = file.plan(session, printer::print);
      require(plan);
      session.begin();
      run(session, file, plan, printer);
      RowStates states = new RowStates(session.batches().outcomes(), terminal);
      await(states, plan);
      boolean paid = states.print(plan);
      CardsLeft.say(options.file(), plan, words, terminal);
      return paid ? Exit.DONE.code() : Exit.NOT_SO.code();
    }
  }

  private void require(BatchPlan plan) {
    if (!plan.differences().isEmpty()) {
      throw new CliException(Exit.NOT_SO, words.say(plan.differences().getFirst()));
    }
    int left = plan.count(Standing.LEFT_OUT) + plan.count(Standing.CHANGED);
    if (left + plan.count(Standing.TAKEN) > 0 && !leaveOut) {
      throw new CliException(
          Exit.WRONG_INPUT, words.say("batch.run.errors", left + plan.count(Standing.TAKEN)));
    }
    if (!yes) {
      throw new CliException(
          Exit.WRONG_INPUT,
          words.say(
              "batch.run.yes",
              plan.count(Standing.FRESH),
              plan.count(Standing.KNOWN),
              plan.totals().toString()));
    }
  }

  private void run(Session session, OpenFile file, BatchPlan plan, FindingPrinter printer)
      throws InterruptedException {
    BatchRun run = session.batchRun();
    Optional<BatchId> fresh =
        session
            .batches()
            .confirm(
                plan,
                options.file().toAbsolutePath().getFileName().toString(),
                Duration.ofSeconds(delay));
    Set<BatchId> all = new LinkedHashSet<>(plan.batches());
    fresh.ifPresent(all::add);
    all.forEach(session.batches()::resume);
    if (fresh.isPresent()) {
      terminal.err().println(words.say("batch.run.confirmed", fresh.get()));
      run.record(file.rows(), plan, fresh.get(), file.reasons(), printer::print);
    }
    rest.nanos(TimeUnit.SECONDS.toNanos(delay));
    run.send(
        file.rows(),
        plan,
        fresh,
        new BatchRun.Settings(
            new Pace(pace, nanos),
            atOnce,
            noStop ? StopRule.NEVER : StopRule.USUAL,
            noHold ? BankRule.NEVER : BankRule.USUAL),
        printer::print);
  }

  private void await(RowStates states, BatchPlan plan) throws InterruptedException {
    long end = nanos.getAsLong() + TimeUnit.SECONDS.toNanos(patience);
    List<PlannedRow> open = states.open(plan.rows());
    while (!open.isEmpty() && nanos.getAsLong() - end < 0) {
      rest.nanos(LOOK);
      open = states.open(open);
    }
  }
}
