package app.paydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.Times;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
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
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
  private Path home;
  private Stage stage;

  @Start
  void open(Stage stage) throws Exception {
    this.stage = stage;
    home = Files.createTempDirectory("profiles");
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

  @Test
  void aProfileIsAddedInTheWindowAndOpenedWithItsPassphrase(FxRobot robot) {
    choose(robot, "Add a profile");
    type(robot, "#newprofile-name", "salaries");
    type(robot, "#newprofile-gate", "http://gate.example");
    type(robot, "#newprofile-project", "0");
    type(robot, "#newprofile-secret", UUID.randomUUID().toString());
    type(robot, "#newprofile-passphrase", PASSPHRASE);
    type(robot, "#newprofile-again", PASSPHRASE);
    press(robot, "#profile-act");
    assertThat(shows(robot, "must be reached by https")).isTrue();
    assertThat(shows(robot, "A project ID lies between 1 and 4294967295; 0 does not.")).isTrue();
    assertThat(workplace.list()).extracting(Profile::name).doesNotContain("salaries");

    type(robot, "#newprofile-gate", "http://127.0.0.1:1");
    type(robot, "#newprofile-project", "256");
    press(robot, "#profile-act");
    appears(robot, "#passphrase");
    unlock(robot, PASSPHRASE);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(UiSettings.load(home).profile())
                    .as("offered at the next start")
                    .isEqualTo("salaries"));
    assertThat(workplace.session().profile().name()).isEqualTo("salaries");
  }

  @Test
  void theProfileOfLastTimeIsOfferedAndCanBeLeft(FxRobot robot) {
    robot.interact(
        () -> {
          window.close();
          window = workplace.window(new UiSettings(ThemeMode.LIGHT, "en", 13, "month-end"));
          stage.setScene(window.scene());
        });
    appears(robot, "#passphrase");
    robot.push(KeyCode.ESCAPE);

    await().atMost(PATIENCE).until(on(robot, () -> shows(robot, "SANDBOX")));
    assertThat(workplace.session().profile().name()).isEqualTo("sandbox");
  }

  @Test
  void limitsAndTimesAreEditedInTheWindowAndHoldAtOnce(FxRobot robot) {
    choose(robot, "Limits and times");
    type(robot, "#agreement-cup-payout-most", "9.00");
    assertThat(shows(robot, "The least amount 10.00 is more than the most, 9.00.")).isTrue();
    type(robot, "#agreement-cup-payout-most", "600");
    type(robot, "#agreement-cup-payout-basic", "90");
    type(robot, "#agreement-cup-payout-threshold", "60");
    assertThat(shows(robot, "are no times")).isTrue();
    type(robot, "#agreement-cup-payout-threshold", "1440");
    robot.interact(
        () ->
            robot
                .lookup("#agreement-upi-purchase-vpa-account-number")
                .queryAs(CheckBox.class)
                .setSelected(true));
    press(robot, "#profile-act");
    appears(robot, "#profile-menu");

    Agreement agreed = workplace.session().profile().agreement();
    assertThat(agreed.limits().get("cup-payout")).isEqualTo(Limits.of(1_000, 60_000));
    assertThat(agreed.limits()).as("the documents' own are not repeated").hasSize(1);
    assertThat(agreed.times("cup-payout"))
        .contains(new Times(Duration.ofMinutes(90), Duration.ofDays(1)));
    assertThat(agreed.optional().get("upi-purchase-vpa")).containsExactly("account.number");
  }

  private static void type(FxRobot robot, String field, String text) {
    robot.interact(() -> robot.lookup(field).queryAs(TextField.class).setText(text));
  }

  private static void press(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }

  private void choose(FxRobot robot, String name) {
    robot.interact(
        () ->
            robot.lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains(name))
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
