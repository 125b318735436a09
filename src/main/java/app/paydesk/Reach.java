package app.paydesk;

import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.history.HistoryException;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Words;

/** Says in one sentence why a home cannot be used. */
final class Reach {
  private Reach() {}

  static CliException refused(RuntimeException cause, Words words) {
    String sentence =
        switch (cause) {
          case HistoryException history -> words.say(history.message());
          case VaultException vault -> words.say(vault.words());
          case ProfileException profile -> words.say(profile.words());
          default -> String.valueOf(cause.getMessage());
        };
    return new CliException(Exit.OUT_OF_REACH, sentence, cause);
  }
}
