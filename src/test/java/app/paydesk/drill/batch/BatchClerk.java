package app.paydesk.drill.batch;

import app.paydesk.cli.Cli;
import app.paydesk.cli.Home;
import app.paydesk.cli.OpenProfile;
import app.paydesk.cli.OpenSession;
import app.paydesk.cli.Passphrase;
import app.paydesk.cli.Terminal;
import app.paydesk.cli.batch.BatchCommand;
import app.paydesk.cli.batch.BatchRemainderCommand;
import app.paydesk.cli.batch.BatchRunCommand;
import app.paydesk.drill.FastClock;
import app.paydesk.method.Methods;
import app.paydesk.session.SessionParts;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;

/**
 * The commands of {@code paydesk batch} with a clock that runs fast, and {@code settle}, which does
 * what a person does with rows of unknown outcome. It is added to the packaged program where a
 * mutation is tried, or a wait of ten minutes is to take seconds.
 */
final class BatchClerk {
  private final OpenSession sessions;
  private final Methods methods = Methods.installed();
  private final Words words = Words.of(Locale.ENGLISH, methods.bundles());
  private final Terminal terminal = Terminal.system();
  private final Home home;

  private BatchClerk(FastClock clock) {
    home = Home.ofThisUser();
    SessionParts parts = SessionParts.usual().withClock(clock, () -> clock.millis() * 1_000_000);
    Passphrase none = Passphrase.ofThisUser();
    OpenProfile profiles = new OpenProfile(home, none, words, terminal, clock);
    sessions = new OpenSession(home, profiles, parts, words, terminal);
  }

  /**
   * The launcher names its own main class first; then home, profile, when the fast clock showed
   * true time, how fast it is, and the command.
   */
  public static void main(String[] args) throws Exception {
    FastClock clock = new FastClock(Instant.parse(args[3]), Integer.parseInt(args[4]));
    BatchClerk clerk = new BatchClerk(clock);
    String[] command = Arrays.copyOfRange(args, 5, args.length);
    if (command[0].equals("settle")) {
      List<Paid> files = new ArrayList<>();
      for (int i = 1; i < command.length; i += 2) {
        files.add(new Paid(Path.of(command[i]), command[i + 1]));
      }
      try (OpenSession.Opened opened = clerk.sessions.open(args[2], same -> same)) {
        new Settling(opened.session(), clerk.methods).settle(files);
      }
      return;
    }
    System.exit(clerk.run(command));
  }

  private int run(String[] command) {
    CommandLine batch = new CommandLine(new BatchCommand());
    batch.addSubcommand(
        new BatchRunCommand(
            sessions, methods, words, System::nanoTime, TimeUnit.NANOSECONDS::sleep, terminal));
    batch.addSubcommand(new BatchRemainderCommand(sessions, methods, words, terminal));
    return new Cli(home, terminal, () -> 0, List.of(batch)).run(command);
  }
}
