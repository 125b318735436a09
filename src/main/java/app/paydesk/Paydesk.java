package app.paydesk;

import app.paydesk.cli.Cli;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Home;
import app.paydesk.cli.Passphrase;
import app.paydesk.cli.ProfileCommand;
import app.paydesk.cli.SandboxCommand;
import app.paydesk.cli.SignCommand;
import app.paydesk.cli.Terminal;
import app.paydesk.cli.VerifyCommand;
import app.paydesk.words.Words;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Starts Paydesk. */
public final class Paydesk {
  private Paydesk() {}

  /** Runs what the command line asks for. */
  public static void main(String[] args) {
    Logging.toStderr();
    Terminal terminal = Terminal.system();
    Home home = Home.ofThisUser();
    Words words = Words.of(Locale.ENGLISH, List.of("profiles", "callbacks"));
    Clock clock = Clock.systemUTC();
    Cli cli =
        new Cli(
            home,
            terminal,
            Paydesk::noCommand,
            List.of(
                new ProfileCommand(home, Passphrase.ofThisUser(), words, terminal, clock),
                new SignCommand(terminal),
                new VerifyCommand(terminal),
                new SandboxCommand(terminal)));
    System.exit(cli.run(args));
  }

  private static Integer noCommand() {
    throw new CliException(Exit.WRONG_INPUT, "No command given; paydesk --help lists them.");
  }
}
