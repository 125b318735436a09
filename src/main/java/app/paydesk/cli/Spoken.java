package app.paydesk.cli;

import app.paydesk.backup.BackupException;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.VaultException;
import app.paydesk.words.FaultKind;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.function.Supplier;

/** Turns what profiles, vault and backups refuse into a sentence and an exit code. */
final class Spoken {
  private final Words words;

  Spoken(Words words) {
    this.words = words;
  }

  <T> T of(Supplier<T> work) {
    try {
      return work.get();
    } catch (ProfileException e) {
      throw new CliException(exit(e.kind()), say(e.message()), e);
    } catch (VaultException e) {
      throw new CliException(exit(e.kind()), say(e.message()), e);
    } catch (BackupException e) {
      throw new CliException(exit(e.kind()), say(e.message()), e);
    } catch (HomeLock.HeldException e) {
      throw new CliException(Exit.OUT_OF_REACH, say(e.message()), e);
    } catch (HistoryException e) {
      throw new CliException(Exit.NOT_SO, say(e.message()), e);
    }
  }

  CliException refused(Message message, Exception cause) {
    return new CliException(Exit.WRONG_INPUT, say(message), cause);
  }

  private static Exit exit(FaultKind kind) {
    return switch (kind) {
      case REFUSED -> Exit.WRONG_INPUT;
      case OUT_OF_REACH -> Exit.OUT_OF_REACH;
      case NOT_SO -> Exit.NOT_SO;
    };
  }

  String say(Message message) {
    return words.say(message);
  }
}
