package app.paydesk.cli;

import app.paydesk.backup.Restore;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paydesk restore}. */
@Command(
    name = "restore",
    description = "Check a backup and put it back into a home that nobody works in.")
public final class RestoreCommand implements Callable<Integer> {
  private final Home home;
  private final Restore restore;
  private final Spoken spoken;
  private final Terminal terminal;

  @Parameters(paramLabel = "BACKUP", description = "A folder that backup made.")
  private Path folder = Path.of("");

  @Option(names = "--replace", description = "Move what stands in the home aside first.")
  private boolean replace;

  public RestoreCommand(Home home, Words words, Terminal terminal, Clock clock) {
    this.home = home;
    this.restore = new Restore(clock);
    this.spoken = new Spoken(words);
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Restore.Restored restored = spoken.of(this::restored);
    Message done = Message.of("restore.done", restored.payments(), restored.made().toString());
    terminal.err().println(spoken.say(done));
    restored
        .aside()
        .ifPresent(aside -> terminal.err().println(spoken.say(Message.of("restore.aside", aside))));
    return Exit.DONE.code();
  }

  private Restore.Restored restored() {
    return spoken.of(() -> restore.restore(folder, home.get(), replace));
  }
}
