package app.paydesk;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import org.testfx.api.FxRobot;

/** What a test does in a window that works on threads of its own, and what it sees there. */
final class OnScreen {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private OnScreen() {}

  static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(text));
  }

  static String typed(FxRobot robot, String field) {
    return robot.lookup(field).queryAs(TextInputControl.class).getText();
  }

  static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }

  /** Chooses from the menu of profiles what holds these words. */
  static void choose(FxRobot robot, String words) {
    robot.interact(
        () ->
            robot.lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains(words))
                .findFirst()
                .ifPresent(MenuItem::fire));
  }

  static void unlock(FxRobot robot, String passphrase) {
    robot.interact(
        () -> {
          robot.lookup("#passphrase").queryAs(PasswordField.class).setText(passphrase);
          robot.lookup("#unlock").queryAs(Button.class).fire();
        });
  }

  static boolean visible(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
  }

  static void appears(FxRobot robot, String id) {
    until(robot, () -> visible(robot, id));
  }

  static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryLabeled().getText();
  }

  static void says(FxRobot robot, String id, String part) {
    until(robot, () -> text(robot, id).contains(part));
  }

  static boolean shows(FxRobot robot, String part) {
    return robot
        .lookup(n -> n instanceof Labeled l && String.valueOf(l.getText()).contains(part))
        .tryQuery()
        .isPresent();
  }

  /** Waits until what is asked on the FX thread is so. */
  static void until(FxRobot robot, Callable<Boolean> question) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              boolean[] answer = new boolean[1];
              robot.interact(
                  () -> {
                    answer[0] = question.call();
                    return answer;
                  });
              return answer[0];
            });
  }
}
