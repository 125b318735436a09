package app.paydesk;

import app.paydesk.gate.SigningKey;
import app.paydesk.method.Methods;
import app.paydesk.method.ResponseCodes;
import app.paydesk.payment.PaymentIds;
import app.paydesk.profile.HomeLock;
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
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** A home taken by this process, with the session and the window of one of its profiles. */
final class Workplace implements AutoCloseable {
  private final Clock clock = Clock.system(ZoneId.systemDefault());
  private final SecureRandom random = new SecureRandom();
  private final Methods methods = Methods.installed();
  private final FxHop hop = new FxHop();
  private final Background background = Background.onVirtualThreads(hop);
  private final Path home;
  private final HomeLock lock;
  private final Session session;

  private Workplace(Path home, HomeLock lock, Session session) {
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
    SigningKey key = new Vault(home).open(profile, new char[0]);
    Methods methods = Methods.installed();
    return new Workplace(home, lock, new Session(home, profile, key, methods, pace));
  }

  Session session() {
    return session;
  }

  FxHop hop() {
    return hop;
  }

  /** The window's content. On the FX thread only. */
  MainWindow window(UiSettings settings) {
    Words words = Words.of(settings.locale(), methods.bundles());
    Desktop desktop =
        new Desktop(
            session.profile(),
            methods,
            words,
            session.journal(),
            session.archive(),
            session.changes(),
            () -> listening(words),
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
    return new MainWindow(desktop, this::form, settings);
  }

  private ListenerState listening(Words words) {
    return session
        .listenerProblem()
        .map(problem -> new ListenerState(false, "", words.say(problem)))
        .orElseGet(
            () ->
                new ListenerState(
                    true, session.listening().getAuthority() + session.listening().getPath(), ""));
  }

  private FormScreen form(Words words, Navigator navigator) {
    PaymentIds ids = new PaymentIds(clock, random);
    FormServices services =
        new FormServices(
            session.profile(),
            methods,
            words,
            session.desk(),
            session.journal(),
            session.archive(),
            clock,
            ZoneId.systemDefault(),
            kind -> ids.next(kind).value(),
            random,
            background);
    NewPaymentViewModel model =
        new NewPaymentViewModel(services, sent -> navigator.payment(sent.key(), sent.ref()));
    return new NewPaymentView(model);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      session.close();
    }
  }
}
