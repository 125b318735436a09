package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.trace.StartTrace;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.Heartbeat;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.profiles.PersonBar;
import app.paydesk.ui.profiles.PersonModel;
import app.paydesk.ui.theme.Theme;
import app.paydesk.words.Words;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one window: its scene, rebuilt when the language or the profile changes. Used on the FX
 * thread only.
 */
public final class MainWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

  private final Optional<Profiles> profiles;
  private final Theme theme;
  private final Scene scene;
  private final WindowLock lock;
  private final Idle idle;
  private final Heartbeat heartbeat;
  private final PaneHost host = new Host();
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
    this(desktop, forms, settings, profiles, FirstFrame.empty(settings));
  }

  /** A window that takes the place of its first frame. */
  public MainWindow(
      Desktop desktop,
      FormScreen.Maker forms,
      UiSettings settings,
      Optional<Profiles> profiles,
      FirstFrame frame) {
    this.scene = frame.scene();
    this.theme = frame.theme();
    this.lock = new WindowLock(scene);
    this.profiles = profiles;
    this.desktop = desktop;
    this.forms = forms;
    this.settings = settings;
    Words words = host.words();
    TimeTexts times = host.times();
    StartTrace.ended("words");
    this.model = new ShellViewModel(desktop.in(words), times);
    StartTrace.ended("view models");
    this.view = view(words, times);
    StartTrace.ended("views");
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
    Optional<PersonModel> person =
        profiles.map(known -> new PersonModel(known, desktop.background()));
    Runnable name = () -> person.ifPresent(model -> new PersonFlow(model, host).begin());
    List<Profile> all = profiles.map(Profiles::list).orElse(List.of(desktop.profile()));
    Optional<ProfileMenu.Deeds> deeds =
        profiles.map(
            known ->
                new ProfileMenu.Deeds(
                    () -> add(known),
                    () -> new AgreementFlow(known, host, desktop.methods(), lockable).begin(),
                    () ->
                        new ReceivingFlow(known, host, desktop.listener().get(), desktop.clock())
                            .begin(),
                    name,
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
        desktop.in(words),
        model,
        times,
        forms,
        menu,
        person.map(kept -> new PersonBar(words, kept, name)),
        locking,
        () -> settings,
        this::change);
  }

  private void choose(Profile wanted) {
    if (!wanted.name().equals(desktop.profile().name())) {
      profiles.ifPresent(known -> UnlockFlow.begin(known, host, wanted));
    }
  }

  private void add(Profiles known) {
    Consumer<Profile> added =
        profile -> {
          rebuild(model.screen().get(), true);
          choose(profile);
        };
    new AddProfileFlow(known, host, added).begin();
  }

  private void lock(Profiles known) {
    if (LockFlow.possible(lock)) {
      view.lock();
      new LockFlow(known, host, lock, () -> model.refresh()).begin();
    }
  }

  /** The window as the panes in front of its screens see it. */
  private final class Host implements PaneHost {
    @Override
    public Profile profile() {
      return desktop.profile();
    }

    @Override
    public Words words() {
      return Words.of(settings.locale(), desktop.methods().bundles());
    }

    @Override
    public TimeTexts times() {
      return new TimeTexts(words(), desktop.zone(), desktop.clock());
    }

    @Override
    public Background background() {
      return desktop.background();
    }

    @Override
    public void cover(Parent pane) {
      lock.cover(pane);
    }

    @Override
    public void back() {
      lock.show(view);
      view.requestFocus();
    }

    @Override
    public void goOn(Profiles.Opened opened) {
      desktop = opened.desktop();
      forms = opened.forms();
      rebuild(model.screen().get(), true);
    }

    @Override
    public void turn(Profiles.Opened opened) {
      desktop = opened.desktop();
      forms = opened.forms();
      keep(settings.at(desktop.profile().name()));
      rebuild(Screen.PAYMENTS, false);
    }

    @Override
    public String sentence(Profile profile, String otherwise, Exception fault) {
      LOG.warn("Profile {}: {}", profile.name(), fault.getMessage());
      return profiles
          .flatMap(known -> known.sentence(fault))
          .map(words()::say)
          .orElseGet(() -> words().say(otherwise, profile.name()));
    }
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
    Words words = host.words();
    TimeTexts times = host.times();
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
