package app.paydesk.cli;

import app.paydesk.history.sqlite.HistoryException;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.Profile;
import app.paydesk.session.CloseStack;
import app.paydesk.session.Session;
import app.paydesk.session.SessionParts;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Opens a profile for one command as the window does, which keeps the window out meanwhile. */
public final class OpenSession {
  private final Home home;
  private final OpenProfile profiles;
  private final SessionParts parts;
  private final Spoken spoken;
  private final Terminal terminal;

  public OpenSession(
      Home home, OpenProfile profiles, SessionParts parts, Words words, Terminal terminal) {
    this.home = home;
    this.profiles = profiles;
    this.parts = parts;
    this.spoken = new Spoken(words);
    this.terminal = terminal;
  }

  /** A session, closed together with the hold on its home. */
  public record Opened(Session session, CloseStack held) implements AutoCloseable {
    @Override
    public void close() {
      held.close();
    }
  }

  /** The folder with all that Paydesk keeps. */
  public Path home() {
    return home.get();
  }

  /**
   * The profile of that name, which does nothing yet of its own accord.
   *
   * @param changed what is to be otherwise in it for this command
   * @throws CliException if there is no such profile, its keys stay shut, another Paydesk has the
   *     home, or the history cannot be used
   */
  public Opened open(String name, UnaryOperator<Profile> changed) {
    Profile profile = profiles.find(name);
    try (CloseStack opened = new CloseStack()) {
      HomeLock lock = opened.opened(spoken.of(() -> HomeLock.take(home.get())));
      lock.notices().stream().map(spoken::say).forEach(terminal.err()::println);
      Profile at = spoken.of(() -> changed.apply(profile));
      Session session = opened.opened(Session.open(home.get(), at, profiles.keys(profile), parts));
      return new Opened(session, opened.kept());
    } catch (HistoryException e) {
      throw new CliException(Exit.OUT_OF_REACH, say(e.message()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence in the user's language. */
  public String say(Message message) {
    return spoken.say(message);
  }
}
