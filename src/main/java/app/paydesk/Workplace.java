package app.paydesk;

import app.paydesk.method.Methods;
import app.paydesk.method.ResponseCodes;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.ListenerState;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FxHop;
import app.paydesk.ui.newpayment.FormServices;
import app.paydesk.ui.newpayment.NewPaymentView;
import app.paydesk.ui.newpayment.NewPaymentViewModel;
import app.paydesk.ui.shell.FormScreen;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Profiles;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A home taken by this process, with the session and the window of one of its profiles. */
final class Workplace implements Profiles, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workplace.class);

  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final SecureRandom random = new SecureRandom();
  private final Methods methods = Methods.installed();
  private final FxHop hop = new FxHop();
  private final Background background = Background.onVirtualThreads(hop);
  private final Path home;
  private final HomeLock lock;
  private final List<Profile> known;
  private final Duration pace;
  private final Vault vault;
  private final Deque<Session> earlier = new ArrayDeque<>();
  private Session session;
  private boolean closed;

  private Workplace(Path home, HomeLock lock, List<Profile> known, Duration pace, Session session) {
    this.vault = new Vault(home);
    this.known = known;
    this.pace = pace;
    this.home = home;
    this.lock = lock;
    this.session = session;
  }

  /**
   * Takes a home and opens its sandbox.
   *
   * @param pace time between two steps of a pretended payment
   * @throws HomeLock.HeldException if another Paydesk has it
   */
  static Workplace sandbox(Path home, Duration pace) throws IOException {
    HomeLock lock = HomeLock.take(home);
    ProfileStore profiles = new ProfileStore(home, Clock.systemUTC());
    Profile profile = profiles.find(ProfileStore.SANDBOX).orElseThrow();
    Keys keys = new Vault(home).unlock(profile, new char[0]);
    Methods methods = Methods.installed();
    return new Workplace(
        home, lock, profiles.all(), pace, new Session(home, profile, keys, methods, pace));
  }

  synchronized Session session() {
    return session;
  }

  FxHop hop() {
    return hop;
  }

  /** The window's content. On the FX thread only. */
  MainWindow window(UiSettings settings) {
    Words words = Words.of(settings.locale(), methods.bundles());
    Session current = session();
    return new MainWindow(
        desktop(current, words),
        (spoken, navigator) -> form(current, spoken, navigator),
        settings,
        Optional.of(this));
  }

  @Override
  public List<Profile> list() {
    return known;
  }

  @Override
  public boolean needsPassphrase(Profile profile) {
    return vault.needsPassphrase(profile);
  }

  @Override
  public synchronized Opened open(Profile profile, char[] passphrase, Words words)
      throws IOException {
    if (closed) {
      throw new IOException("the console is closed");
    }
    Keys keys = vault.unlock(profile, passphrase);
    Session next;
    try {
      next = new Session(home, profile, keys, methods, pace);
    } catch (IOException | RuntimeException e) {
      keys.close();
      throw e;
    }
    earlier.add(session);
    session = next;
    return new Opened(desktop(next, words), (spoken, navigator) -> form(next, spoken, navigator));
  }

  @Override
  public synchronized void leave() throws IOException {
    while (!earlier.isEmpty()) {
      earlier.remove().close();
    }
  }

  private Desktop desktop(Session session, Words words) {
    return new Desktop(
        session.profile(),
        methods,
        words,
        session.journal(),
        session.archive(),
        session.changes(),
        () -> listening(session, words),
        session::check,
        Optional.of(session::ask),
        Optional.of((key, ref) -> session.desk().sendAgain(key, ref, Optional.empty())),
        new Browser(),
        ResponseCodes.load(),
        clock,
        ZoneId.systemDefault(),
        home,
        hop,
        background);
  }

  private static ListenerState listening(Session session, Words words) {
    return session
        .listenerProblem()
        .map(problem -> new ListenerState(false, "", words.say(problem)))
        .orElseGet(
            () ->
                new ListenerState(
                    true, session.listening().getAuthority() + session.listening().getPath(), ""));
  }

  private FormScreen form(Session session, Words words, Navigator navigator) {
    FormServices services = FormServices.of(desktop(session, words), session.desk(), random);
    NewPaymentViewModel model =
        new NewPaymentViewModel(services, sent -> navigator.payment(sent.key(), sent.ref()));
    return new NewPaymentView(model);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    try (lock;
        Session last = session) {
      LOG.debug("Closing {}", last.profile().name());
      leave();
    }
  }
}
