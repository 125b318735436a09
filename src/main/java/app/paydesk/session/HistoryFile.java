package app.paydesk.session;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.HistoryReader;
import app.paydesk.history.sqlite.Owner;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.Profile;
import app.paydesk.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Where the history of a profile stands: a file each, so that test and live never meet. */
public final class HistoryFile {
  private HistoryFile() {}

  public static Path of(Path home, Profile profile) {
    return home.resolve("history").resolve(profile.name() + ".db");
  }

  public static HistoryDatabase open(Path home, Profile profile, ChangeFeed changes) {
    Path folder = home.resolve("history");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
    }
    return HistoryDatabase.open(of(home, profile), owner(profile), changes);
  }

  /**
   * For reading only, also while another process writes. Opened as for writing first where nobody
   * works in the home, so that an older history is renewed.
   *
   * @param notices told what there is to know of the home
   */
  public static HistoryReader read(Path home, Profile profile, Consumer<List<Message>> notices) {
    try (HomeLock lock = HomeLock.take(home)) {
      notices.accept(lock.notices());
      open(home, profile, new ChangeFeed()).close();
    } catch (HomeLock.HeldException _) {
      // whoever has the home has renewed it
    }
    return HistoryReader.open(of(home, profile), owner(profile));
  }

  private static Owner owner(Profile profile) {
    return new Owner(profile.environment().name().toLowerCase(Locale.ROOT), profile.projectId());
  }
}
