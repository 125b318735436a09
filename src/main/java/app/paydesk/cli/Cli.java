package app.paydesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of the command line, made of the commands given to it. */
public final class Cli {
  private static final String HOME = "--home";
  private static final String TRACE_START = "--trace-start";

  private final CommandLine root;

  /**
   * @param console what is done where no command is given
   * @param commands objects annotated as picocli commands; {@link Callable}s whose integer result
   *     is the exit code, see {@link Exit}
   */
  public Cli(Home home, Terminal terminal, Callable<Integer> console, List<?> commands) {
    this.root = new CommandLine(new Root(home, console));
    commands.forEach(root::addSubcommand);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    help(root.getCommandSpec());
    root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    root.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    root.setExecutionExceptionHandler((failure, line, _) -> failed(failure, line.getErr()));
  }

  /**
   * Whether a command line opens the window: nothing stands in it but how to do that. Reading it in
   * full takes a fifth of a second, before which the window cannot be there.
   */
  public static boolean opensWindow(String... args) {
    return homeOf(args).isPresent();
  }

  /**
   * Opens the window in the home that its command line names, and gives the exit code.
   *
   * @param args what {@link #opensWindow} holds for
   */
  public static int openWindow(
      Home home, Terminal terminal, Callable<Integer> console, String... args) {
    homeOf(args).filter(named -> !named.isEmpty()).map(Path::of).ifPresent(home::choose);
    try {
      return console.call();
    } catch (Exception e) {
      return failed(e, new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    }
  }

  /** The home that is named, or nothing for none; empty where there is more in the line. */
  private static Optional<String> homeOf(String... args) {
    Iterator<String> words = List.of(args).iterator();
    String home = "";
    while (words.hasNext()) {
      String word = words.next();
      if (word.equals(HOME) && words.hasNext()) {
        home = words.next();
      } else if (word.startsWith(HOME + "=")) {
        home = word.substring(HOME.length() + 1);
      } else if (!word.equals(TRACE_START)) {
        return Optional.empty();
      }
    }
    return Optional.of(home);
  }

  /** Whether the phases of the start are to be printed. */
  public static boolean tracesStart(String... args) {
    return List.of(args).contains(TRACE_START);
  }

  /** Runs one command line and gives its exit code. */
  public int run(String... args) {
    return root.execute(args);
  }

  private static void help(CommandSpec spec) {
    if (spec.options().stream().noneMatch(OptionSpec::usageHelp)) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and end.")
              .build());
    }
    spec.subcommands().values().forEach(sub -> help(sub.getCommandSpec()));
  }

  private static int failed(Exception failure, PrintWriter err) {
    String sentence = failure.getMessage();
    err.println(sentence == null ? failure.toString() : sentence);
    return switch (failure) {
      case CliException known -> known.exit().code();
      case IllegalArgumentException _ -> Exit.WRONG_INPUT.code();
      case IOException _, UncheckedIOException _ -> Exit.OUT_OF_REACH.code();
      default -> {
        failure.printStackTrace(err);
        yield Exit.OUT_OF_REACH.code();
      }
    };
  }

  @Command(
      name = "paydesk",
      description = "A desktop payments console for finance teams.",
      exitCodeListHeading = "Exit codes:%n",
      exitCodeList = {
        "0:done",
        "1:checked and not so",
        "2:wrong input",
        "3:could not reach what it needs"
      })
  static final class Root implements Callable<Integer> {
    private final Home home;
    private final Callable<Integer> console;

    Root(Home home, Callable<Integer> console) {
      this.home = home;
      this.console = console;
    }

    @Option(
        names = HOME,
        paramLabel = "DIR",
        scope = ScopeType.INHERIT,
        description = "Folder of all that Paydesk keeps; else PAYDESK_HOME, else the user's own.")
    void home(Path folder) {
      home.choose(folder);
    }

    @Option(
        names = TRACE_START,
        description = "Print to stderr when each phase of the start of the window ends.")
    boolean traceStart;

    @Override
    public Integer call() throws Exception {
      return console.call();
    }
  }
}
