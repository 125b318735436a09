package app.paydesk.cli;

import app.paydesk.backup.Backup;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code paydesk backup}. */
@Command(
    name = "backup",
    description = "Copy the home into a new folder, also while Paydesk works in it.")
public final class BackupCommand implements Callable<Integer> {
  private final Home home;
  private final Backup backup;
  private final Spoken spoken;
  private final Terminal terminal;

  @Parameters(paramLabel = "FOLDER", description = "Where the backup's own folder is made.")
  private Path folder = Path.of("");

  public BackupCommand(Home home, Words words, Terminal terminal, Clock clock) {
    this.home = home;
    this.backup = new Backup(clock);
    this.spoken = new Spoken(words);
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Backup.Made made = spoken.of(() -> backup.make(home.get(), folder));
    terminal
        .out()
        .println(
            Json.compact(
                JsonObject.empty()
                    .with("backup", made.folder().toString())
                    .with("files", made.files())
                    .with("payments", made.payments())));
    Message done = Message.of("backup.made", made.folder(), made.files(), made.payments());
    terminal.err().println(spoken.say(done));
    terminal.err().println(spoken.say(made.proof()));
    return Exit.DONE.code();
  }
}
