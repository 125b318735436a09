package app.paydesk.ui;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Path;
import javafx.stage.Stage;

/** The window of a sample desktop, in English and in the smallest text. */
final class SampleWindow {
  private SampleWindow() {}

  /** Shows it in the light theme. */
  static MainWindow open(Stage stage, SampleDesktop sample, Path home) {
    return open(stage, sample, home, ThemeMode.LIGHT);
  }

  static MainWindow open(Stage stage, SampleDesktop sample, Path home, ThemeMode theme) {
    UiSettings settings = new UiSettings(theme, "en", 13);
    MainWindow window =
        new MainWindow(sample.desktop(settings.locale(), home), NoForm::new, settings);
    stage.setScene(window.scene());
    stage.show();
    return window;
  }
}
