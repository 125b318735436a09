package app.paydesk;

import static app.paydesk.OnScreen.appears;
import static app.paydesk.OnScreen.press;
import static app.paydesk.OnScreen.says;
import static app.paydesk.OnScreen.shows;
import static app.paydesk.OnScreen.text;
import static app.paydesk.OnScreen.type;
import static app.paydesk.OnScreen.typed;
import static app.paydesk.OnScreen.until;
import static app.paydesk.OnScreen.visible;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.callback.KeyStores;
import app.paydesk.method.Methods;
import app.paydesk.profile.CallbackPath;
import app.paydesk.profile.Environment;
import app.paydesk.profile.ListenerAccess;
import app.paydesk.profile.Profile;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.words.Words;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How callbacks come in is looked at and changed in the window. */
@Tag("process")
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ReceivingInTheWindowTest {
  private ProfileSwitcher workplace;
  private MainWindow window;
  private Path home;

  @Start
  void open(Stage stage) throws Exception {
    home = Files.createTempDirectory("receiving");
    workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50));
    Profile profile =
        Profile.plain(
            "month-end",
            Environment.TEST,
            URI.create("http://127.0.0.1:1"),
            255,
            new Profile.Listen("127.0.0.1", 0, CallbackPath.random()));
    workplace.add(profile, UUID.randomUUID().toString().toCharArray(), new char[0]);
    UiSettings settings = UiSettings.USUAL;
    workplace.open(
        profile, new char[0], Words.of(settings.locale(), Methods.installed().bundles()));
    window = workplace.window(settings);
    stage.setScene(window.scene());
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) throws Exception {
    robot.interact(window::close);
    workplace.close();
  }

  @Test
  void theAddressForTheProviderFollowsWhatIsTyped(FxRobot robot) {
    receiving(robot);
    String path = workplace.session().profile().listen().path();
    int port = workplace.session().ears().address().getPort();
    assertThat(typed(robot, "#receiving-address")).isEqualTo("http://127.0.0.1:" + port + path);
    assertThat(text(robot, "#receiving-address-note")).contains("choose a fixed one");

    type(robot, "#receiving-port", Integer.toString(port));
    assertThat(text(robot, "#receiving-address-note")).startsWith("Only this computer");
    type(robot, "#receiving-relay", "http://relay.example/x");
    assertThat(shows(robot, "is no channel of a relay")).isTrue();
    type(robot, "#receiving-relay", "https://relay.example/x");
    assertThat(typed(robot, "#receiving-address")).isEqualTo("https://relay.example/x");
  }

  @Test
  void aNewPathWarnsThatTheOldOneEndsAndHoldsOnceItIsKept(FxRobot robot) {
    String old = workplace.session().profile().listen().path();
    receiving(robot);
    assertThat(visible(robot, "#receiving-path-warning")).isFalse();
    press(robot, "#receiving-new-path");
    assertThat(visible(robot, "#receiving-path-warning")).isTrue();
    String fresh = typed(robot, "#receiving-path");

    press(robot, "#profile-act");
    appears(robot, "#profile-menu");

    assertThat(fresh).isNotEqualTo(old);
    assertThat(workplace.session().ears().address().getPath()).isEqualTo(fresh);
    assertThat(shows(robot, fresh)).as("the status bar names the new address").isTrue();
  }

  @Test
  void aTakenPortIsSaidWhileTypingAndAFreeOneIsOneClickAway(FxRobot robot) throws Exception {
    receiving(robot);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      type(robot, "#receiving-port", Integer.toString(taken.getLocalPort()));
      until(robot, () -> shows(robot, "is in use by"));
      press(robot, "#receiving-other-port");
      until(robot, () -> !visible(robot, "#receiving-other-port"));
      assertThat(typed(robot, "#receiving-port"))
          .isNotEqualTo(Integer.toString(taken.getLocalPort()));
      assertThat(shows(robot, "is in use by")).isFalse();
    }
  }

  @Test
  void aKeyStoreIsTriedWhileItsPasswordIsTyped(FxRobot robot) throws Exception {
    String password = UUID.randomUUID().toString();
    Path file = home.resolve("listener.p12");
    receiving(robot);
    type(robot, "#receiving-key-store", file.toString());
    says(robot, "#receiving-tls-verdict", "is not there");
    KeyStores.make(file, password, 90);
    type(robot, "#receiving-password", "another");
    says(robot, "#receiving-tls-verdict", "does not open with this password");
    type(robot, "#receiving-password", password);
    says(robot, "#receiving-tls-verdict", "87 more days. It stands for: 127.0.0.1.");

    press(robot, "#profile-act");
    appears(robot, "#profile-menu");
    assertThat(workplace.session().ears().address().getScheme()).isEqualTo("https");
    until(robot, () -> shows(robot, "TLS until"));
  }

  @Test
  void aTestCallbackComesInOverTlsAndTheListShowsIt(FxRobot robot) throws Exception {
    String password = UUID.randomUUID().toString();
    Path file = home.resolve("listener.p12");
    KeyStores.make(file, password, 90);
    receiving(robot);
    type(robot, "#receiving-key-store", file.toString());
    type(robot, "#receiving-password", password);
    press(robot, "#profile-act");
    appears(robot, "#profile-menu");

    robot.interact(() -> window.model().show(Screen.CALLBACKS));
    press(robot, "#callbacks-test");
    assertThat(shows(robot, "PAYDESK-TEST-")).isTrue();
    type(robot, "#test-payment", "tls");
    press(robot, "#test-send");
    says(robot, "#test-said", "The listener answered 200");
    until(
        robot,
        () ->
            window.model().callbacks().rows().stream()
                .anyMatch(d -> d.paymentId().equals(Optional.of("PAYDESK-TEST-tls"))));
  }

  @Test
  void eachAddressOfTheListIsJudged(FxRobot robot) {
    receiving(robot);
    type(robot, "#receiving-allow", "192.0.2.0/24\n10.0.0.0/33");
    assertThat(shows(robot, "192.0.2.0/24: 256 addresses.")).isTrue();
    assertThat(shows(robot, "\"10.0.0.0/33\" is no address")).isTrue();
    press(robot, "#profile-act");
    assertThat(shows(robot, "Some of it is not right yet")).isTrue();
    type(robot, "#receiving-allow", "192.0.2.0/24, 2001:db8::7");
    press(robot, "#profile-act");
    appears(robot, "#profile-menu");

    ListenerAccess kept = workplace.session().profile().listen().reception();
    assertThat(kept.allow()).hasSize(2);
  }

  private static void receiving(FxRobot robot) {
    robot.interact(
        () ->
            robot.lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> Objects.equals(item.getId(), "receiving-menu"))
                .findFirst()
                .ifPresent(MenuItem::fire));
    appears(robot, "#receiving-address");
  }
}
