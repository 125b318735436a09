package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.Desktop;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.List;

/** The profiles that the window can turn to. All but the list may wait for disk. */
public interface Profiles {

  /** All of them, as they stood when the console was opened. */
  List<Profile> list();

  /** Whether it opens with a passphrase only. */
  boolean needsPassphrase(Profile profile);

  /**
   * Opens a profile beside the one at work, which goes on until {@link #leave}.
   *
   * @param passphrase the caller's to wipe
   */
  Opened open(Profile profile, char[] passphrase, Words words) throws IOException;

  /** Closes what was open before, once what is in flight has ended. */
  void leave() throws IOException;

  /** What the window stands on from now. */
  record Opened(Desktop desktop, FormScreen.Maker forms) {}
}
