package app.paydesk;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.words.Message;
import app.paydesk.words.Worded;
import app.paydesk.words.Words;
import java.util.Optional;

/** Says in one sentence why a home cannot be used. */
final class StartupFailure {
  private StartupFailure() {}

  static CliException refused(RuntimeException cause, Words words) {
    String sentence =
        sentence(cause).map(words::say).orElseGet(() -> String.valueOf(cause.getMessage()));
    return new CliException(Exit.OUT_OF_REACH, sentence, cause);
  }

  /** What to tell a person, where the fault has words of its own. */
  static Optional<Message> sentence(Exception cause) {
    return cause instanceof Worded worded ? Optional.of(worded.message()) : Optional.empty();
  }
}
