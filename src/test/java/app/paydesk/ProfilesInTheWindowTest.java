package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ProfilesInTheWindowTest {
  private static final String PASSPHRASE = "a long enough passphrase";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private Workplace workplace;
  private MainWindow window;

  @Start
  void open(Stage stage) throws Exception {
    Path home = Files.createTempDirectory("profiles");
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.TEST,
            URI.create("http://127.0.0.1:1"),
            255,
            new Profile.Listen("127.0.0.1", 0, "/callback/month-end"));
    new ProfileStore(home, Clock.systemUTC()).add(profile);
    byte[] secret = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    new Vault(home).store(profile, PASSPHRASE.toCharArray(), secret);
    workplace = Workplace.sandbox(home, Duration.ofMillis(50));
    window = workplace.window(UiSettings.USUAL);
    stage.setScene(window.scene());
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) throws Exception {
    robot.interact(window::close);
    workplace.close();
  }

  @Test
  void aTestProfileOpensWithItsPassphraseOnly(FxRobot robot) {
    choose(robot, "month-end");
    appears(robot, "#passphrase");

    unlock(robot, "another long passphrase");
    await().atMost(PATIENCE).until(on(robot, () -> !text(robot, "#unlock-problem").isEmpty()));
    assertThat(workplace.session().profile().name()).isEqualTo("sandbox");

    unlock(robot, PASSPHRASE);
    await()
        .atMost(PATIENCE)
        .until(on(robot, () -> shows(robot, "TEST") && shows(robot, "project 255")));
    assertThat(workplace.session().profile().name()).isEqualTo("month-end");
  }

  private void choose(FxRobot robot, String name) {
    robot.interact(
        () ->
            robot.lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText().contains(name))
                .findFirst()
                .ifPresent(MenuItem::fire));
  }

  private void unlock(FxRobot robot, String passphrase) {
    robot.interact(
        () -> {
          robot.lookup("#passphrase").queryAs(PasswordField.class).setText(passphrase);
          robot.lookup("#unlock").queryAs(Button.class).fire();
        });
  }

  private static void appears(FxRobot robot, String id) {
    await()
        .atMost(PATIENCE)
        .until(on(robot, () -> robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent()));
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  private static boolean shows(FxRobot robot, String part) {
    return robot
        .lookup(n -> n instanceof Labeled l && said(l).contains(part))
        .tryQuery()
        .isPresent();
  }

  private static String said(Labeled labeled) {
    return labeled.getText() == null ? "" : labeled.getText();
  }

  private static Callable<Boolean> on(FxRobot robot, Callable<Boolean> question) {
    return () -> {
      boolean[] answer = new boolean[1];
      robot.interact(
          () -> {
            answer[0] = question.call();
            return answer;
          });
      return answer[0];
    };
  }
}
