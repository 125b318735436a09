package app.paydesk;

import app.paydesk.callback.ListenerException;
import app.paydesk.cli.CliException;
import app.paydesk.cli.Exit;
import app.paydesk.history.HistoryException;
import app.paydesk.payment.Journal;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Locale;
import java.util.Optional;

/** Says in one sentence why a home cannot be used. */
final class Reach {
  private Reach() {}

  static CliException refused(RuntimeException cause, Words words) {
    String sentence =
        sentence(cause).map(words::say).orElseGet(() -> String.valueOf(cause.getMessage()));
    return new CliException(Exit.OUT_OF_REACH, sentence, cause);
  }

  /** What to tell a person, where the fault has words of its own. */
  static Optional<Message> sentence(Exception cause) {
    return switch (cause) {
      case HistoryException history -> Optional.of(history.message());
      case VaultException vault -> Optional.of(vault.words());
      case ListenerException listener -> Optional.of(listener.words());
      case ProfileException profile -> Optional.of(profile.words());
      case Journal.JournalException journal -> Optional.of(journal(journal));
      default -> Optional.empty();
    };
  }

  private static Message journal(Journal.JournalException fault) {
    String reason = fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Message.of("reach.history." + reason, String.valueOf(fault.getMessage()));
  }
}
