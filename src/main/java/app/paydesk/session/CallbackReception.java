package app.paydesk.session;

import app.paydesk.callback.inbox.Inbox;
import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.listen.TlsFile;
import app.paydesk.callback.tools.CallbackIntake;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.ChangeFeed;
import app.paydesk.profile.KeyStorePassword;
import app.paydesk.profile.Profile;
import app.paydesk.profile.VaultException;
import app.paydesk.words.Message;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the callbacks of a profile, at one place after the other as that is changed. */
public final class CallbackReception implements AutoCloseable {
  /** How long it takes until {@link #again} is to be called once more. */
  public static final Duration AGAIN = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(CallbackReception.class);

  private final KeyStorePassword passwords;
  private final SigningKey key;
  private final Inbox inbox;
  private final ChangeFeed changes;
  private final Clock clock;
  private final SessionParts.Intakes intakes;
  private Profile profile;
  private volatile CallbackIntake ways;
  private volatile @Nullable Message problem;
  private boolean started;

  CallbackReception(
      Path home,
      Profile profile,
      SigningKey key,
      Inbox inbox,
      ChangeFeed changes,
      SessionParts parts) {
    this.passwords = new KeyStorePassword(home);
    this.profile = profile;
    this.key = key;
    this.inbox = inbox;
    this.changes = changes;
    this.clock = parts.clock();
    this.intakes = parts.intakes();
    this.ways = at(profile.listen(), kept());
  }

  /** Listens, unless it does so already. */
  synchronized void start() {
    if (started) {
      return;
    }
    try {
      ways.start();
      started = true;
      problem = null;
    } catch (ListenerException e) {
      if (!e.message().equals(problem)) {
        LOG.warn("No callbacks can come in: {}", e.getMessage());
      }
      problem = e.message();
    }
  }

  /** Tries once more where nothing can listen so far: the port may be free by now. */
  synchronized void again() {
    if (problem != null) {
      start();
      if (started) {
        LOG.info("Callbacks can come in again");
        changes.changed();
      }
    }
  }

  /**
   * Listens at another place from now on. Where that cannot be, the place of before is taken again.
   *
   * @param typed password of the key store; without one, that which is kept is used
   * @throws ListenerException if nothing can listen there, unless nothing could there before
   */
  synchronized void turn(Profile changed, Optional<char[]> typed) throws ListenerException {
    boolean deafThere = problem != null && same(changed.listen(), profile.listen());
    replace(changed.listen(), typed.map(char[]::clone).orElseGet(this::kept));
    try {
      ways.start();
      started = true;
      problem = null;
    } catch (ListenerException e) {
      problem = e.message();
      if (!deafThere) {
        replace(profile.listen(), kept());
        start();
        throw e;
      }
    } finally {
      changes.changed();
    }
    profile = profile.receiving(changed.listen());
  }

  private void replace(Profile.Listen place, char[] password) {
    ways.close();
    started = false;
    ways = at(place, password);
  }

  private CallbackIntake at(Profile.Listen place, char[] password) {
    return intakes.at(place, inbox, password, clock, changes::changed);
  }

  private static boolean same(Profile.Listen one, Profile.Listen other) {
    return one.host().equals(other.host())
        && one.port() == other.port()
        && one.reception().keyStore().equals(other.reception().keyStore());
  }

  /** Keeps the password of the profile's key store; empty for none. */
  public void keep(char[] password) {
    if (password.length == 0) {
      passwords.remove(profile);
    } else {
      passwords.store(profile, key, password);
    }
  }

  /**
   * Tries a key store, with the password that is kept where none is typed.
   *
   * @throws ListenerException saying what is wrong with it
   */
  public TlsFile.Sound keyStore(Path file, Optional<char[]> typed) throws ListenerException {
    char[] password = typed.map(char[]::clone).orElseGet(this::kept);
    try {
      return new TlsFile(file, password).sound(clock.instant());
    } finally {
      Arrays.fill(password, '\0');
    }
  }

  private char[] kept() {
    try {
      return passwords.open(profile, key);
    } catch (VaultException e) {
      LOG.warn("The password of the key store does not open: {}", e.getMessage());
      return new char[0];
    }
  }

  /** Where callbacks are to be sent; with the real port once started. */
  public URI address() {
    return ways.address();
  }

  public CallbackIntake.Health health() {
    return ways.health();
  }

  /** Why callbacks cannot come in; empty while they can. */
  public Optional<Message> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public synchronized void close() {
    problem = null;
    ways.close();
  }
}
