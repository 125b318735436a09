package app.paydesk.ui;

import app.paydesk.profile.Environment;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;

/** Draws the locked window into {@code target/pictures}, for people to look at. */
final class LockPictures {
  private static final Path FOLDER = Path.of("target", "pictures");

  private LockPictures() {}

  /** Draws all of them; needs no display where the Headless platform is chosen. */
  public static void main(String[] args) {
    Platform.startup(
        () -> {
          try {
            for (ThemeMode mode : new ThemeMode[] {ThemeMode.LIGHT, ThemeMode.DARK}) {
              draw(new UiSettings(mode, "en", 13), false);
              draw(new UiSettings(mode, "zh-CN", 13), true);
              draw(new UiSettings(mode, "en", 20), true);
            }
          } catch (IOException e) {
            throw new IllegalStateException(e);
          } finally {
            Platform.exit();
          }
        });
  }

  private static void draw(UiSettings settings, boolean refused) throws IOException {
    SampleDesktop desk = new SampleDesktop(Environment.LIVE);
    Path home = Files.createDirectories(FOLDER.resolve("home"));
    Optional<OneProfile> profiles = Optional.of(new OneProfile(desk, "a long enough passphrase"));
    try (MainWindow window =
        new MainWindow(
            desk.desktop(settings.locale(), home),
            NoForm::new,
            settings,
            profiles.map(one -> one))) {
      Stage stage = new Stage();
      stage.setScene(window.scene());
      stage.setWidth(1280);
      stage.setHeight(680);
      stage.show();
      desk.clock.goOn(Duration.ofMinutes(10));
      window.beat();
      settle(window);
      if (refused) {
        ((PasswordField) window.scene().lookup("#passphrase")).setText("another");
        ((Button) window.scene().lookup("#unlock")).fire();
        settle(window);
      }
      String name = "lock-" + settings.theme() + "-" + settings.language() + settings.fontSize();
      Screenshot.write(window.scene(), FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".png"));
      stage.close();
    }
  }

  private static void settle(MainWindow window) {
    window.scene().getRoot().applyCss();
    window.scene().getRoot().layout();
  }
}
