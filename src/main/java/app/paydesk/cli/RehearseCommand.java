package app.paydesk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code paydesk rehearse}, for the launcher that makes the cache of loaded classes. */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Opens the window with no display and an empty home, shows each screen and ends.")
public final class RehearseCommand implements Callable<Integer> {
  private final Callable<Integer> rehearsal;

  public RehearseCommand(Callable<Integer> rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Override
  public Integer call() throws Exception {
    return rehearsal.call();
  }
}
