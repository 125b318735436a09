package app.paydesk;

import app.paydesk.cli.Cli;
import app.paydesk.cli.Home;
import app.paydesk.cli.Terminal;
import app.paydesk.trace.StartTrace;

/** Starts Paydesk. */
public final class Paydesk {
  private Paydesk() {}

  /** Runs what the command line asks for. */
  public static void main(String[] args) {
    if (Cli.tracesStart(args)) {
      StartTrace.print(System.err);
    }
    StartTrace.ended("main");
    Terminal terminal = Terminal.system();
    Home home = Home.ofThisUser();
    DesktopApp console = new DesktopApp(home, terminal);
    if (Cli.opensWindow(args)) {
      console.openSoon();
      Logging.toStderr();
      StartTrace.ended("log");
      System.exit(Cli.openWindow(home, terminal, console::open, args));
    }
    Logging.toStderr();
    Wiring wiring = new Wiring(home, terminal);
    System.exit(new Cli(home, terminal, console::open, wiring.commands(console)).run(args));
  }
}
