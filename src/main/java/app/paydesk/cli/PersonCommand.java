package app.paydesk.cli;

import app.paydesk.profile.DeskPerson;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code paydesk person}. */
@Command(
    name = "person",
    description = {
      "Print the name that entries of this desk bear, or set it.",
      "It is the system's user until another is set. What was entered before keeps the old name; a"
          + " window that is open takes the new one when it opens a profile next."
    })
public final class PersonCommand implements Callable<Integer> {
  private final Home home;
  private final Words words;
  private final Terminal terminal;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "The name to set: 1 to 60 characters, no card number.")
  private List<String> name = List.of();

  public PersonCommand(Home home, Words words, Terminal terminal) {
    this.home = home;
    this.words = words;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!name.isEmpty()) {
      keep(DeskPerson.clean(String.join(" ", name)));
    }
    terminal.out().println(DeskPerson.of(home.get()).name());
    return Exit.DONE.code();
  }

  private void keep(String wanted) throws IOException {
    DeskPerson.problem(wanted)
        .ifPresent(
            problem -> {
              throw new CliException(Exit.WRONG_INPUT, words.say(problem));
            });
    DeskPerson.keep(home.get(), wanted);
  }
}
