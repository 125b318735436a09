package app.paydesk.cli;

import app.paydesk.profile.ProfileException;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.function.Supplier;

/** Turns what profiles and vault refuse into a sentence and an exit code. */
final class Spoken {
  private final Words words;

  Spoken(Words words) {
    this.words = words;
  }

  <T> T of(Supplier<T> work) {
    try {
      return work.get();
    } catch (ProfileException e) {
      throw refused(e.words(), e);
    } catch (VaultException e) {
      throw refused(e.words(), e);
    }
  }

  CliException refused(Message message, Exception cause) {
    boolean disk = message.key().endsWith("readable") || message.key().endsWith("writable");
    return new CliException(disk ? Exit.OUT_OF_REACH : Exit.WRONG_INPUT, say(message), cause);
  }

  String say(Message message) {
    return words.say(message);
  }
}
