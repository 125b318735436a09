package app.paydesk;

import app.paydesk.cli.Cli;
import app.paydesk.cli.Home;
import app.paydesk.cli.Terminal;
import app.paydesk.trace.StartTrace;
import java.util.List;

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
    boolean window = Cli.opensWindow(args);
    if (window) {
      console.openSoon();
    }
    Logging.toStderr();
    StartTrace.ended("log");
    List<Object> commands = window ? List.of() : new Wiring(home, terminal).commands(console);
    System.exit(new Cli(home, terminal, console::open, commands).run(args));
  }
}
