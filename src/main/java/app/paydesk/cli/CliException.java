package app.paydesk.cli;

/** Ends a command with a sentence for people and an exit code. */
public final class CliException extends RuntimeException {
  private final Exit exit;

  public CliException(Exit exit, String sentence) {
    super(sentence);
    this.exit = exit;
  }

  public CliException(Exit exit, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exit = exit;
  }

  /** How the command ends. */
  public Exit exit() {
    return exit;
  }
}
