package app.paydesk.ui.shell;

import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.listen.TlsFile;
import app.paydesk.profile.Profile;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.PersonPort;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The profiles that the window can turn to. All but the list and the name may wait for disk. */
public interface Profiles extends PersonPort {

  /** All of them, as they were last read. */
  List<Profile> list();

  /** Whether it opens with a passphrase only. */
  boolean needsPassphrase(Profile profile);

  /** Whether opening it binds its secret to its Gate for the first time. */
  boolean unbound(Profile profile);

  /**
   * Turns to a profile. The one at work is closed, once what is in flight has ended, before the
   * other one listens, so that both may use one port; where the other one does not open, the one at
   * work goes on as if nothing had been asked.
   *
   * @param passphrase the caller's to wipe
   */
  Opened open(Profile profile, char[] passphrase, Words words) throws IOException;

  /**
   * Keeps a new profile with its secret.
   *
   * @param passphrase empty to keep the secret without one
   */
  void add(Profile profile, char[] secret, char[] passphrase);

  /**
   * Keeps what was agreed anew for the profile at work, which goes on under it.
   *
   * @param passphrase needed where the Payment Page changes, as the secret is sealed with it; the
   *     caller's to wipe
   */
  Opened agree(Profile changed, char[] passphrase, Words words);

  /**
   * Receives the callbacks of the profile at work in another way from now on, and keeps that; what
   * is being sent goes on untouched. Where nothing can listen there, all stays as it was.
   *
   * @param password of the key store, if another was typed; empty to keep none; the caller's to
   *     wipe
   * @throws ListenerException if nothing can listen there
   */
  Opened receive(Profile changed, Optional<char[]> password, Words words) throws ListenerException;

  /**
   * Tries a key store with a password, or with the one that is kept for the profile at work.
   *
   * @throws ListenerException saying what is wrong with it
   */
  TlsFile.Sound keyStore(Path file, Optional<char[]> password) throws ListenerException;

  /** What to tell a person of a fault that one of these ended in, where there are words for it. */
  Optional<Message> sentence(Exception fault);

  /** What the window stands on from now. */
  record Opened(Desktop desktop, FormScreen.Maker forms) {}
}
