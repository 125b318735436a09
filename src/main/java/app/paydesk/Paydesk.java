package app.paydesk;

import app.paydesk.cli.Cli;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.cli.Home;
import app.paydesk.cli.SignCommand;
import app.paydesk.cli.Terminal;
import app.paydesk.cli.VerifyCommand;
import java.util.List;

/** Starts Paydesk. */
public final class Paydesk {
  private Paydesk() {}

  /** Runs what the command line asks for. */
  public static void main(String[] args) {
    Logging.toStderr();
    Terminal terminal = Terminal.system();
    Cli cli =
        new Cli(
            Home.ofThisUser(),
            terminal,
            Paydesk::noCommand,
            List.of(new SignCommand(terminal), new VerifyCommand(terminal)));
    System.exit(cli.run(args));
  }

  private static Integer noCommand() {
    throw new CliException(Exit.WRONG_INPUT, "No command given; paydesk --help lists them.");
  }
}
