package app.paydesk.cli.batch;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code paydesk batch}. */
@Command(name = "batch", description = "Pay many at once from a file, each row at most once.")
public final class BatchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new CliException(
        Exit.WRONG_INPUT,
        "Say what to do: batch template, map, check, run, status, result, remainder, mask or"
            + " withdraw.");
  }
}
