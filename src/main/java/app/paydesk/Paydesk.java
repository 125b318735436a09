package app.paydesk;

import app.paydesk.cli.Cli;
import app.paydesk.cli.Home;
import app.paydesk.cli.Terminal;

/** Starts Paydesk. */
public final class Paydesk {
  private Paydesk() {}

  /** Runs what the command line asks for. */
  public static void main(String[] args) {
    Logging.toStderr();
    Terminal terminal = Terminal.system();
    Home home = Home.ofThisUser();
    DesktopApp console = new DesktopApp(home, terminal);
    Wiring wiring = new Wiring(home, terminal);
    System.exit(new Cli(home, terminal, console::open, wiring.commands(console)).run(args));
  }
}
