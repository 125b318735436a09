package app.paydesk;

import app.paydesk.history.HistoryDatabase;
import app.paydesk.history.Owner;
import app.paydesk.payment.ChangeFeed;
import app.paydesk.profile.Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the history of a profile stands: a file each, so that test and live never meet. */
final class HistoryFile {
  private HistoryFile() {}

  static Path of(Path home, Profile profile) {
    return home.resolve("history").resolve(profile.name() + ".db");
  }

  static HistoryDatabase open(Path home, Profile profile, ChangeFeed changes) {
    Path folder = home.resolve("history");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be written", e);
    }
    return HistoryDatabase.open(of(home, profile), owner(profile), changes);
  }

  static Owner owner(Profile profile) {
    return new Owner(profile.environment().name().toLowerCase(Locale.ROOT), profile.projectId());
  }
}
