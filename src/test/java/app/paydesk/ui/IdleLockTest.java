package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A window left alone locks itself. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class IdleLockTest {
  private static final String PASSPHRASE = "a long enough passphrase";
  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private final AtomicReference<NoForm> form = new AtomicReference<>();
  private final OneProfile profiles = new OneProfile(sample, PASSPHRASE);
  private MainWindow window;

  @Start
  void start(Stage stage) {
    window = window(new UiSettings(ThemeMode.LIGHT, "en", 13));
    stage.setScene(window.scene());
    stage.show();
  }

  private MainWindow window(UiSettings settings) {
    return new MainWindow(
        sample.desktop(settings.locale(), home),
        (words, navigator) -> {
          form.set(new NoForm(words, navigator));
          return form.get();
        },
        settings,
        Optional.of(profiles));
  }

  @Test
  void nobodyThereForTenMinutesLocksIt(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    after(robot, Duration.ofMinutes(9));
    assertThat(locked(robot)).isFalse();
    after(robot, Duration.ofMinutes(1));
    assertThat(locked(robot)).isTrue();
    assertThat(form.get().locked).as("what was typed of a card number is wiped").isTrue();
  }

  @Test
  void everyKeyBeginsTheMinutesAnew(FxRobot robot) {
    for (int i = 0; i < 4; i++) {
      after(robot, Duration.ofMinutes(6));
      robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    }
    assertThat(locked(robot)).isFalse();
  }

  @Test
  void theFirstKeyAfterALongSleepFindsItLocked(FxRobot robot) {
    sample.clock.goOn(Duration.ofHours(8));
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertThat(locked(robot)).isTrue();
    assertThat(window.model().screen().get()).isEqualTo(Screen.PAYMENTS);
  }

  @Test
  void theWrongPassphraseKeepsItLockedAndTheRightOneGoesOnWhereItWas(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    after(robot, Duration.ofMinutes(10));
    unlock(robot, "another long passphrase");
    assertThat(locked(robot)).isTrue();
    unlock(robot, PASSPHRASE);
    assertThat(locked(robot)).isFalse();
    assertThat(window.model().screen().get()).isEqualTo(Screen.CALLBACKS);
    after(robot, Duration.ofMinutes(9));
    assertThat(locked(robot)).as("the minutes begin with the unlocking").isFalse();
  }

  @Test
  void aPaneThatWasOpenIsStillOpenAfterUnlocking(FxRobot robot) {
    robot.interact(
        () ->
            robot.lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "newprofile-menu".equals(item.getId()))
                .forEach(MenuItem::fire));
    robot.interact(() -> robot.lookup("#newprofile-name").queryTextInputControl().setText("june"));
    after(robot, Duration.ofMinutes(10));
    assertThat(robot.lookup("#newprofile-name").tryQuery()).isEmpty();
    unlock(robot, PASSPHRASE);
    assertThat(robot.lookup("#newprofile-name").queryTextInputControl().getText())
        .isEqualTo("june");
  }

  @Test
  void itCanBeLeftOpenForGood(FxRobot robot) {
    robot.interact(
        () -> {
          Stage stage = (Stage) window.scene().getWindow();
          window.close();
          window = window(new UiSettings(ThemeMode.LIGHT, "en", 13, "", 0));
          stage.setScene(window.scene());
        });
    after(robot, Duration.ofDays(3));
    assertThat(locked(robot)).isFalse();
  }

  @Test
  void itCanBeLockedFromTheSearch(FxRobot robot) {
    robot.push(KeyCode.SHORTCUT, KeyCode.K);
    robot.write("lock the");
    robot.push(KeyCode.ENTER);
    assertThat(locked(robot)).isTrue();
  }

  private void after(FxRobot robot, Duration time) {
    sample.clock.goOn(time);
    robot.interact(window::beat);
  }

  private static boolean locked(FxRobot robot) {
    return robot.lookup("#passphrase").tryQuery().isPresent();
  }

  private static void unlock(FxRobot robot, String passphrase) {
    robot.interact(
        () -> {
          robot.lookup("#passphrase").queryAs(PasswordField.class).setText(passphrase);
          robot.lookup("#unlock").queryAs(Button.class).fire();
        });
  }
}
