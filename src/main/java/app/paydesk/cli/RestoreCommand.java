package app.paydesk.cli;

import app.paydesk.backup.Restore;
import app.paydesk.backup.Trust;
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
    description = {
      "Check a backup and put it back into a home that nobody works in.",
      "In another home than the one that made it, the passphrase of one of its profiles is asked",
      "for, or taken from PAYDESK_PASSPHRASE: it proves that the backup is as Paydesk wrote it."
    })
public final class RestoreCommand implements Callable<Integer> {
  private final Home home;
  private final Passphrase passphrase;
  private final Restore restore;
  private final Spoken spoken;
  private final Terminal terminal;

  @Parameters(paramLabel = "BACKUP", description = "A folder that backup made.")
  private Path folder = Path.of("");

  @Option(names = "--replace", description = "Move what stands in the home aside first.")
  private boolean replace;

  @Option(
      names = "--unproven",
      description = {
        "Put it back although nothing proves that it is as Paydesk wrote it: for a backup of an"
            + " older",
        "Paydesk, or of a home without passphrases, to whose folder nobody else could write."
      })
  private boolean unproven;

  public RestoreCommand(
      Home home, Passphrase passphrase, Words words, Terminal terminal, Clock clock) {
    this.home = home;
    this.passphrase = passphrase;
    this.restore = new Restore(clock);
    this.spoken = new Spoken(words);
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Restore.Restored restored = spoken.of(this::restored);
    Message done = Message.of("restore.done", restored.payments(), restored.made().toString());
    terminal.err().println(spoken.say(done));
    if (!restored.proven()) {
      terminal.err().println(spoken.say(Message.of("restore.unproven", folder)));
    }
    restored
        .aside()
        .ifPresent(aside -> terminal.err().println(spoken.say(Message.of("restore.aside", aside))));
    return Exit.DONE.code();
  }

  private Restore.Restored restored() {
    Trust trust =
        unproven
            ? new Trust.Unproven()
            : new Trust.ByPassphrase(
                profiles -> passphrase.ask(String.join(" / ", profiles), spoken));
    return spoken.of(() -> restore.restore(folder, home.get(), replace, trust));
  }
}
