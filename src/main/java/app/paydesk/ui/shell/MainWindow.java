package app.paydesk.ui.shell;

import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.Times;
import app.paydesk.ui.theme.Theme;
import app.paydesk.words.Words;
import java.io.IOException;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one window: its scene, rebuilt when the language changes. Used on the FX thread only. */
public final class MainWindow implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);
  private static final double WIDTH = 1320;
  private static final double HEIGHT = 840;

  private final Desktop desktop;
  private final FormScreen.Maker forms;
  private final Theme theme;
  private final Scene scene = new Scene(new Region(), WIDTH, HEIGHT);
  private UiSettings settings;
  private ShellViewModel model;
  private ShellView view;

  public MainWindow(Desktop desktop, FormScreen.Maker forms, UiSettings settings) {
    this.desktop = desktop;
    this.forms = forms;
    this.settings = settings;
    this.theme = new Theme(settings.theme(), settings.fontSize(), settings.locale());
    Words words = Words.of(settings.locale(), desktop.methods().bundles());
    Times times = new Times(words, desktop.zone(), desktop.clock());
    this.model = new ShellViewModel(desktop.in(words), times);
    this.view = view(words, times);
    theme.dress(scene);
    scene.setRoot(view);
    model.refresh();
  }

  private ShellView view(Words words, Times times) {
    return new ShellView(desktop.in(words), model, times, forms, () -> settings, this::change);
  }

  private void change(UiSettings next) {
    boolean otherLanguage = !next.locale().equals(settings.locale());
    settings = next;
    try {
      settings.save(desktop.home());
    } catch (IOException e) {
      LOG.warn("window settings could not be kept: {}", e.getMessage());
    }
    theme.change(settings.theme(), settings.fontSize(), settings.locale());
    if (otherLanguage) {
      rebuild();
    }
  }

  private void rebuild() {
    Screen screen = model.screen().get();
    model.close();
    Words words = Words.of(settings.locale(), desktop.methods().bundles());
    Times times = new Times(words, desktop.zone(), desktop.clock());
    model = new ShellViewModel(desktop.in(words), times);
    model.show(screen);
    view = view(words, times);
    scene.setRoot(view);
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
    model.close();
    theme.forget(scene);
  }
}
