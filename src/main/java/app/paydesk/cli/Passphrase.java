package app.paydesk.cli;

import app.paydesk.words.Message;
import java.io.Console;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Asks for a passphrase at the console, or takes it from the environment for scripts. */
public final class Passphrase {
  /** The variable that scripts set. */
  public static final String VARIABLE = "PAYDESK_PASSPHRASE";

  private final Map<String, String> environment;
  private final Optional<Console> console;

  Passphrase(Map<String, String> environment, Optional<Console> console) {
    this.environment = environment;
    this.console = console;
  }

  /** From whoever runs this process. */
  public static Passphrase ofThisUser() {
    return new Passphrase(System.getenv(), Optional.ofNullable(System.console()));
  }

  /** The passphrase of a profile; the caller wipes it. */
  char[] ask(String profile, Spoken spoken) {
    return fromEnvironment()
        .or(() -> typed("Passphrase of " + profile + ": "))
        .orElseThrow(() -> missing(spoken));
  }

  /** A new passphrase, typed twice; the caller wipes it. */
  char[] choose(String profile, Spoken spoken) {
    return fromEnvironment().or(() -> twice(profile)).orElseThrow(() -> missing(spoken));
  }

  private Optional<char[]> twice(String profile) {
    Optional<char[]> first = typed("New passphrase of " + profile + ": ");
    Optional<char[]> second = typed("Once more: ");
    boolean same =
        first.isPresent() && second.isPresent() && Arrays.equals(first.get(), second.get());
    second.ifPresent(text -> Arrays.fill(text, '\0'));
    if (first.isPresent() && !same) {
      Arrays.fill(first.get(), '\0');
      throw new CliException(Exit.WRONG_INPUT, "The two passphrases differ; nothing was kept.");
    }
    return first;
  }

  private Optional<char[]> fromEnvironment() {
    return Optional.ofNullable(environment.get(VARIABLE)).map(String::toCharArray);
  }

  private Optional<char[]> typed(String prompt) {
    return console.flatMap(c -> Optional.ofNullable(c.readPassword("%s", prompt)));
  }

  private static CliException missing(Spoken spoken) {
    return new CliException(Exit.WRONG_INPUT, spoken.say(Message.of("vault.passphrase.needed")));
  }
}
