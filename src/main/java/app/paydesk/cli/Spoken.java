package app.paydesk.cli;

import app.paydesk.backup.BackupException;
import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
      throw refused(e.message(), e);
    } catch (VaultException e) {
      throw refused(e.message(), e);
    } catch (BackupException e) {
      throw refused(e.message(), e);
    } catch (HomeLock.HeldException e) {
      throw new CliException(Exit.OUT_OF_REACH, say(e.message()), e);
    } catch (HistoryException e) {
      throw new CliException(Exit.NOT_SO, say(e.message()), e);
    }
  }

  CliException refused(Message message, Exception cause) {
    return new CliException(exit(message.key()), say(message), cause);
  }

  private static Exit exit(String key) {
    if (key.equals("backup.changed") || key.equals("backup.list")) {
      return Exit.NOT_SO;
    }
    boolean disk =
        Stream.of("readable", "writable", "unwritten", "denied", "full").anyMatch(key::endsWith);
    return disk ? Exit.OUT_OF_REACH : Exit.WRONG_INPUT;
  }

  String say(Message message) {
    return words.say(message);
  }
}
