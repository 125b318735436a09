package app.paydesk;

import app.paydesk.callback.listen.ListenerException;
import app.paydesk.callback.listen.TlsFile;
import app.paydesk.journal.Actor;
import app.paydesk.method.ResponseCodes;
import app.paydesk.profile.DeskPerson;
import app.paydesk.profile.HomeLock;
import app.paydesk.profile.Keys;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileException;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.profile.VaultException;
import app.paydesk.session.CloseStack;
import app.paydesk.session.ProfileKeys;
import app.paydesk.session.Session;
import app.paydesk.session.SessionParts;
import app.paydesk.ui.BatchServices;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.FxHop;
import app.paydesk.ui.newpayment.FormServices;
import app.paydesk.ui.newpayment.NewPaymentView;
import app.paydesk.ui.newpayment.NewPaymentViewModel;
import app.paydesk.ui.shell.FirstFrame;
import app.paydesk.ui.shell.FormScreen;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Profiles;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A home taken by this process, with the session and the window of one of its profiles. */
public final class ProfileSwitcher implements Profiles, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProfileSwitcher.class);

  private final SecureRandom random = new SecureRandom();
  private final FxHop hop = new FxHop();
  private final Background background = Background.onThreads(hop);
  private final Path home;
  private final HomeLock lock;
  private final ProfileStore store;
  private final SessionParts parts;
  private final Consumer<URI> browser;
  private final Vault vault;
  private volatile List<Profile> known;
  private volatile String person;
  private volatile boolean named;
  private Session session;
  private boolean closed;

  private ProfileSwitcher(
      Path home,
      HomeLock lock,
      ProfileStore store,
      SessionParts parts,
      Consumer<URI> browser,
      Session session) {
    this.vault = new Vault(home);
    this.store = store;
    this.known = store.all();
    this.person = DeskPerson.of(home).name();
    this.named = DeskPerson.named(home);
    this.parts = parts;
    this.browser = browser;
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
  public static ProfileSwitcher sandbox(Path home, Duration pace) throws IOException {
    return sandbox(home, SessionParts.usual().withPace(pace), new Browser());
  }

  /** The same, telling the profiles of the home as soon as it is taken. */
  static ProfileSwitcher sandbox(Path home, Consumer<List<Profile>> taken) throws IOException {
    return sandbox(home, SessionParts.usual(), new Browser(), taken);
  }

  /**
   * The same with other parts.
   *
   * @param browser opens an address; may wait, and throws if it cannot
   */
  public static ProfileSwitcher sandbox(Path home, SessionParts parts, Consumer<URI> browser)
      throws IOException {
    return sandbox(home, parts, browser, _ -> {});
  }

  private static ProfileSwitcher sandbox(
      Path home, SessionParts parts, Consumer<URI> browser, Consumer<List<Profile>> taken)
      throws IOException {
    try (CloseStack opened = new CloseStack()) {
      HomeLock lock = opened.opened(HomeLock.take(home));
      ProfileStore profiles = new ProfileStore(home, parts.clock());
      taken.accept(profiles.all());
      Profile profile = profiles.find(ProfileStore.SANDBOX).orElseThrow();
      Keys keys = new Vault(home).unlock(profile, new char[0]);
      Session session = opened.opened(Session.begun(home, profile, keys, parts));
      ProfileSwitcher workplace =
          new ProfileSwitcher(home, lock, profiles, parts, browser, session);
      opened.keep();
      return workplace;
    }
  }

  public synchronized Session session() {
    return session;
  }

  FxHop hop() {
    return hop;
  }

  /** The window's content. On the FX thread only. */
  MainWindow window(UiSettings settings) {
    return window(settings, FirstFrame.empty(settings));
  }

  /** The same, in place of the first frame. */
  MainWindow window(UiSettings settings, FirstFrame frame) {
    Words words = Words.of(settings.locale(), parts.methods().bundles());
    Session current = session();
    return new MainWindow(
        desktop(current, words),
        (spoken, navigator) -> form(current, spoken, navigator),
        settings,
        Optional.of(this),
        frame);
  }

  @Override
  public List<Profile> list() {
    return known;
  }

  @Override
  public String person() {
    return person;
  }

  @Override
  public boolean named() {
    return named;
  }

  @Override
  public synchronized void call(String name) throws IOException {
    DeskPerson.keep(home, name);
    person = name;
    named = true;
    session.call(new Actor.Person(name));
  }

  @Override
  public boolean needsPassphrase(Profile profile) {
    return vault.needsPassphrase(profile);
  }

  @Override
  public boolean unbound(Profile profile) {
    return vault.unbound(profile);
  }

  @Override
  public synchronized Opened open(Profile profile, char[] passphrase, Words words)
      throws IOException {
    if (closed) {
      throw new IOException("the console is closed");
    }
    Keys keys = vault.unlock(profile, passphrase);
    if (session.profile().name().equals(profile.name())) {
      keys.close();
      return opened(session, words);
    }
    Session next = Session.open(home, profile, keys, parts);
    Session before = session;
    session = next;
    try {
      before.close();
    } catch (RuntimeException e) {
      LOG.warn("Profile {} did not close in order", before.profile().name(), e);
    }
    next.begin();
    return opened(next, words);
  }

  @Override
  public synchronized void add(Profile profile, char[] secret, char[] passphrase) {
    if (store.find(profile.name()).isPresent()) {
      throw new ProfileException("profile.taken", profile.name());
    }
    vault.requireFree(profile);
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    byte[] bytes = new byte[utf8.remaining()];
    utf8.get(bytes).clear().put(new byte[utf8.capacity()]);
    try {
      if (passphrase.length == 0) {
        vault.storeWithoutPassphrase(profile, bytes);
      } else {
        vault.store(profile, passphrase, bytes);
      }
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
    try {
      store.add(profile);
    } catch (ProfileException e) {
      vault.remove(profile);
      throw e;
    }
    known = store.all();
  }

  @Override
  public synchronized Opened agree(Profile changed, char[] passphrase, Words words) {
    Profile now = session.profile();
    if (!now.paymentPage().equals(changed.paymentPage())) {
      vault.rebind(now, changed, passphrase);
    }
    store.agree(changed);
    known = store.all();
    session.agree(changed);
    return opened(session, words);
  }

  @Override
  public synchronized Opened receive(Profile changed, Optional<char[]> password, Words words)
      throws ListenerException {
    Profile before = session.profile();
    session.receive(changed, password);
    try {
      password.ifPresent(typed -> session.ears().keep(typed));
      store.receive(changed);
    } catch (ProfileException | VaultException e) {
      session.receive(before, Optional.empty());
      throw e;
    }
    known = store.all();
    return opened(session, words);
  }

  @Override
  public TlsFile.Sound keyStore(Path file, Optional<char[]> password) throws ListenerException {
    return session().ears().keyStore(file, password);
  }

  @Override
  public Optional<Message> sentence(Exception fault) {
    return StartupFailure.sentence(fault);
  }

  private Opened opened(Session open, Words words) {
    return new Opened(desktop(open, words), (spoken, navigator) -> form(open, spoken, navigator));
  }

  private Desktop desktop(Session session, Words words) {
    ListenerStatusText hearing = new ListenerStatusText(words, parts.clock().getZone());
    return new Desktop(
        session.profile(),
        parts.methods(),
        words,
        session.journal(),
        session.archive(),
        session.changes(),
        session::person,
        () -> hearing.state(session.ears().health(), session.ears().problem()),
        session::check,
        session.callbacks(new ProfileKeys(session.profile(), list(), vault)),
        Optional.of(key -> session.ask(key).payment().orElseThrow()),
        session::nextCheck,
        Optional.of(session.desk()::sendAgain),
        new BatchServices(
            session.batches(), session.batchRun(), session.batchWorker(), parts.nanos()),
        browser,
        ResponseCodes.load(),
        parts.clock(),
        parts.clock().getZone(),
        home,
        new HomeWatch(lock, session::fileMoved),
        hop,
        background);
  }

  private FormScreen form(Session session, Words words, Navigator navigator) {
    FormServices services =
        FormServices.of(
            desktop(session, words), session.desk(), session.links(), session.banks(), random);
    NewPaymentViewModel model =
        new NewPaymentViewModel(services, sent -> navigator.payment(sent.key(), sent.ref()));
    return new NewPaymentView(model);
  }

  @Override
  public synchronized void close() {
    closed = true;
    try (CloseStack held = new CloseStack()) {
      held.opened(lock);
      held.opened(session);
    }
  }
}
