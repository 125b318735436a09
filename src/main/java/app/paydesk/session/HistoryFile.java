package app.paydesk.session;

import app.paydesk.history.sqlite.HistoryDatabase;
import app.paydesk.history.sqlite.Owner;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

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

  public static Owner owner(Profile profile) {
    return new Owner(profile.environment().name().toLowerCase(Locale.ROOT), profile.projectId());
  }
}
