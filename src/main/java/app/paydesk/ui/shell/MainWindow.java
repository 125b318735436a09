package app.paydesk.ui.shell;

import app.paydesk.callback.listen.ListenerException;
import app.paydesk.profile.Profile;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.Heartbeat;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.profiles.AgreementModel;
import app.paydesk.ui.profiles.AgreementPane;
import app.paydesk.ui.profiles.NewProfile;
import app.paydesk.ui.profiles.NewProfilePane;
import app.paydesk.ui.profiles.ReceivingModel;
import app.paydesk.ui.profiles.ReceivingPane;
import app.paydesk.ui.theme.Theme;
import app.paydesk.words.Words;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window: its scene, rebuilt when the language or the profile changes. Used on the FX
 * thread only.
 */
public final class MainWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
  private static final double WIDTH = 1320;
  private static final double HEIGHT = 840;

  private final Optional<Profiles> profiles;
  private final Theme theme;
  private final Scene scene = new Scene(new Region(), WIDTH, HEIGHT);
  private final WindowLock lock = new WindowLock(scene);
  private final Idle idle;
  private final Heartbeat heartbeat;
  private Desktop desktop;
  private FormScreen.Maker forms;
  private UiSettings settings;
  private ShellViewModel model;
  private ShellView view;
  private boolean lockable;

  /** A window that stays with its profile. */
  public MainWindow(Desktop desktop, FormScreen.Maker forms, UiSettings settings) {
    this(desktop, forms, settings, Optional.empty());
  }

  /** A window that can turn to other profiles. */
  public MainWindow(
      Desktop desktop, FormScreen.Maker forms, UiSettings settings, Optional<Profiles> profiles) {
    this.profiles = profiles;
    this.desktop = desktop;
    this.forms = forms;
    this.settings = settings;
    this.theme = new Theme(settings.theme(), settings.fontSize(), settings.locale());
    Words words = Words.of(settings.locale(), desktop.methods().bundles());
    TimeTexts times = new TimeTexts(words, desktop.zone(), desktop.clock());
    this.model = new ShellViewModel(desktop.in(words), times);
    this.view = view(words, times);
    theme.dress(scene);
    lock.show(view);
    model.refresh();
    this.idle = new Idle(() -> this.desktop.clock());
    this.heartbeat = new Heartbeat(this::beat);
    scene.addEventFilter(InputEvent.ANY, this::touched);
    offerLast();
  }

  /** Locks the window that nobody has touched for the time chosen. */
  public void beat() {
    if (idle.longer(settings.lockMinutes())) {
      profiles.filter(_ -> lockable).ifPresent(this::lock);
    }
  }

  // After a computer's sleep the first key must not come before the lock.
  private void touched(InputEvent event) {
    if (lock.locked()) {
      idle.touch();
      return;
    }
    beat();
    idle.touch();
    if (lock.locked()) {
      event.consume();
    }
  }

  /** Back to the profile of last time; its pane can be left for the one at work. */
  private void offerLast() {
    profiles.map(Profiles::list).orElse(List.of()).stream()
        .filter(profile -> profile.name().equals(settings.profile()))
        .findFirst()
        .ifPresent(this::choose);
  }

  private ShellView view(Words words, TimeTexts times) {
    List<Profile> all = profiles.map(Profiles::list).orElse(List.of(desktop.profile()));
    Optional<ProfileMenu.Deeds> deeds =
        profiles.map(
            known ->
                new ProfileMenu.Deeds(
                    () -> addProfile(known),
                    () -> editAgreement(known),
                    () -> editReceiving(known),
                    () -> lock(known)));
    Profile now = desktop.profile();
    ProfileMenu menu = new ProfileMenu(words, now, all, this::choose, deeds);
    lockable = false;
    Consumer<Boolean> secured =
        needed -> {
          lockable = needed;
          menu.lockable(needed);
        };
    profiles.ifPresent(
        known ->
            desktop
                .background()
                .run(() -> known.needsPassphrase(now), secured, _ -> secured.accept(false)));
    Runnable locking = () -> profiles.filter(_ -> lockable).ifPresentOrElse(this::lock, menu::show);
    return new ShellView(
        desktop.in(words), model, times, forms, menu, locking, () -> settings, this::change);
  }

  private void choose(Profile wanted) {
    profiles.ifPresent(
        known -> {
          if (!wanted.name().equals(desktop.profile().name())) {
            desktop
                .background()
                .run(
                    () -> new Way(known.needsPassphrase(wanted), known.unbound(wanted)),
                    way -> {
                      UnlockPane pane = ask(known, wanted, way.secured());
                      if (way.unbound()) {
                        pane.note(words().say("vault.unbound", wanted.gate()));
                      }
                    },
                    e -> ask(known, wanted, false).failed(sentence(wanted, "unlock.failed", e)));
          }
        });
  }

  /** How a profile opens. */
  private record Way(boolean secured, boolean unbound) {}

  private void addProfile(Profiles known) {
    NewProfile model = new NewProfile(known.list().stream().map(Profile::name).toList());
    NewProfilePane[] pane = new NewProfilePane[1];
    pane[0] =
        new NewProfilePane(
            words(),
            desktop.profile(),
            model,
            (profile, secret, passphrase) ->
                desktop
                    .background()
                    .run(
                        () -> added(known, profile, secret, passphrase),
                        added -> {
                          rebuild(model().screen().get(), true);
                          choose(added);
                        },
                        e -> pane[0].failed(sentence(profile, "newprofile.failed", e))),
            this::back);
    lock.cover(pane[0]);
    pane[0].focus();
  }

  private static Profile added(Profiles known, Profile profile, char[] secret, char[] passphrase) {
    try {
      known.add(profile, secret, passphrase);
      return profile;
    } finally {
      Arrays.fill(secret, '\0');
      Arrays.fill(passphrase, '\0');
    }
  }

  private void editAgreement(Profiles known) {
    Words words = words();
    AgreementPane[] pane = new AgreementPane[1];
    pane[0] =
        new AgreementPane(
            words,
            new TimeTexts(words, desktop.zone(), desktop.clock()),
            new AgreementModel(desktop.profile(), desktop.methods().operations()),
            lockable,
            (changed, passphrase) ->
                desktop
                    .background()
                    .run(
                        () -> agreed(known, changed, passphrase, words),
                        this::goOn,
                        e -> pane[0].failed(sentence(changed, "newprofile.failed", e))),
            this::back);
    lock.cover(pane[0]);
  }

  private static Profiles.Opened agreed(
      Profiles known, Profile changed, char[] passphrase, Words words) {
    try {
      return known.agree(changed, passphrase, words);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private void editReceiving(Profiles known) {
    Words words = words();
    Optional<URI> now =
        Optional.of(desktop.listener().get().address())
            .filter(address -> !address.isEmpty())
            .map(address -> URI.create("http://" + address));
    ReceivingPane[] pane = new ReceivingPane[1];
    pane[0] =
        new ReceivingPane(
            words,
            desktop.background(),
            new ReceivingModel(desktop.profile(), now),
            known::keyStore,
            desktop.clock(),
            (changed, password) ->
                desktop
                    .background()
                    .run(
                        () -> received(known, changed, password, words),
                        this::goOn,
                        e -> pane[0].failed(sentence(changed, "newprofile.failed", e))),
            this::back);
    lock.cover(pane[0]);
  }

  private static Profiles.Opened received(
      Profiles known, Profile changed, Optional<char[]> password, Words words)
      throws ListenerException {
    try {
      return known.receive(changed, password, words);
    } finally {
      password.ifPresent(typed -> Arrays.fill(typed, '\0'));
    }
  }

  /** Stays at the screen and with the form, on what was changed below them. */
  private void goOn(Profiles.Opened opened) {
    desktop = opened.desktop();
    forms = opened.forms();
    rebuild(model().screen().get(), true);
  }

  /** Hides the screens until the passphrase is typed; callbacks come in and payments go on. */
  private void lock(Profiles known) {
    if (lock.locked() || !leaveUnlocking()) {
      return;
    }
    view.lock();
    Words words = words();
    Profile profile = desktop.profile();
    UnlockPane[] pane = new UnlockPane[1];
    pane[0] =
        new UnlockPane(
            words,
            profile,
            profile,
            true,
            passphrase -> unlock(known, profile, passphrase, pane[0]),
            () -> {});
    pane[0].locked(words.say("lock.note"));
    lock.close(pane[0]);
  }

  /** The question for another profile leads back without a passphrase, so it ends here. */
  private boolean leaveUnlocking() {
    if (lock.content() instanceof UnlockPane asking) {
      if (asking.working()) {
        return false;
      }
      asking.leave();
    }
    return true;
  }

  private void unlock(Profiles known, Profile profile, char[] passphrase, UnlockPane pane) {
    pane.busy(true);
    desktop
        .background()
        .run(
            () -> opened(known, profile, passphrase, words()),
            _ -> {
              lock.open();
              model.refresh();
            },
            e -> pane.failed(sentence(profile, "unlock.failed", e)));
  }

  private static Profiles.Opened opened(
      Profiles known, Profile profile, char[] passphrase, Words words) throws IOException {
    try {
      return known.open(profile, passphrase, words);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private UnlockPane ask(Profiles known, Profile wanted, boolean secured) {
    UnlockPane[] pane = new UnlockPane[1];
    Words words = words();
    pane[0] =
        new UnlockPane(
            words,
            desktop.profile(),
            wanted,
            secured,
            passphrase -> open(known, wanted, passphrase, pane[0]),
            this::back);
    lock.cover(pane[0]);
    pane[0].focus();
    return pane[0];
  }

  private void back() {
    lock.show(view);
    view.requestFocus();
  }

  private void open(Profiles known, Profile wanted, char[] passphrase, UnlockPane pane) {
    pane.busy(true);
    Words words = words();
    desktop
        .background()
        .run(
            () -> opened(known, wanted, passphrase, words),
            this::turn,
            e -> pane.failed(sentence(wanted, "unlock.failed", e)));
  }

  private void turn(Profiles.Opened opened) {
    desktop = opened.desktop();
    forms = opened.forms();
    keep(settings.at(desktop.profile().name()));
    rebuild(Screen.PAYMENTS, false);
  }

  private String sentence(Profile wanted, String otherwise, Exception e) {
    LOG.warn("Profile {}: {}", wanted.name(), e.getMessage());
    return profiles
        .flatMap(known -> known.sentence(e))
        .map(words()::say)
        .orElseGet(() -> words().say(otherwise, wanted.name()));
  }

  private Words words() {
    return Words.of(settings.locale(), desktop.methods().bundles());
  }

  private void change(UiSettings next) {
    boolean otherLanguage = !next.locale().equals(settings.locale());
    keep(next);
    theme.change(settings.theme(), settings.fontSize(), settings.locale());
    if (otherLanguage) {
      rebuild(model.screen().get(), true);
    }
  }

  private void keep(UiSettings next) {
    settings = next;
    try {
      settings.save(desktop.home());
    } catch (IOException e) {
      LOG.warn("window settings could not be kept: {}", e.getMessage());
    }
  }

  private void rebuild(Screen screen, boolean sameForm) {
    ShellView before = view;
    model.close();
    Words words = Words.of(settings.locale(), desktop.methods().bundles());
    TimeTexts times = new TimeTexts(words, desktop.zone(), desktop.clock());
    model = new ShellViewModel(desktop.in(words), times);
    model.show(screen);
    view = view(words, times);
    if (sameForm) {
      view.takeOver(before);
    }
    before.forget();
    lock.show(view);
    model.refresh();
  }

  /** The scene to show. */
  public Scene scene() {
    return scene;
  }

  /** What the window shows, for those who drive it. */
  public ShellViewModel model() {
    return model;
  }

  /** Ways between the screens. */
  public Navigator navigator() {
    return view;
  }

  @Override
  public void close() {
    heartbeat.close();
    view.forget();
    model.close();
    theme.forget(scene);
  }
}
