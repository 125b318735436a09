package app.paydesk;

import static app.paydesk.OnScreen.PATIENCE;
import static app.paydesk.OnScreen.appears;
import static app.paydesk.OnScreen.choose;
import static app.paydesk.OnScreen.press;
import static app.paydesk.OnScreen.shows;
import static app.paydesk.OnScreen.text;
import static app.paydesk.OnScreen.type;
import static app.paydesk.OnScreen.unlock;
import static app.paydesk.OnScreen.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.paydesk.gate.signing.Signature;
import app.paydesk.gate.signing.SigningKey;
import app.paydesk.journal.Actor;
import app.paydesk.json.Json;
import app.paydesk.json.JsonObject;
import app.paydesk.method.Agreement;
import app.paydesk.method.Limits;
import app.paydesk.method.ProcessingTimes;
import app.paydesk.profile.Environment;
import app.paydesk.profile.Profile;
import app.paydesk.profile.ProfileStore;
import app.paydesk.profile.Vault;
import app.paydesk.ui.Pasting;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
class ProfilesInTheWindowTest {
  private static final String PASSPHRASE = "a long enough passphrase";
  private final byte[] secret = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
  private ProfileSwitcher workplace;
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
    new Vault(home).store(profile, PASSPHRASE.toCharArray(), secret.clone());
    workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50));
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
    until(robot, () -> !text(robot, "#unlock-problem").isEmpty());
    assertThat(workplace.session().profile().name()).isEqualTo("sandbox");

    unlock(robot, PASSPHRASE);
    until(robot, () -> shows(robot, "TEST") && shows(robot, "project 255"));
    assertThat(workplace.session().profile().name()).isEqualTo("month-end");
  }

  @Test
  void whatIsPastedForAProfileIsReadAsItWasMeant(FxRobot robot) {
    choose(robot, "Add a profile");
    pasted(robot, "#newprofile-name", "salaries\u200b\r\n", "salaries");
    pasted(
        robot, "#newprofile-gate", "\uff48\uff54tps://gate\u3002example\n", "https://gate.example");
    pasted(robot, "#newprofile-project", "\u202d\uff12\uff15\uff16\u202c", "256");
    pasted(robot, "#newprofile-listen", "127\u30020.0.1\uff1a8480\tx", "127.0.0.1:8480");
  }

  private static void pasted(FxRobot robot, String field, String text, String meant) {
    appears(robot, field);
    TextField control = robot.lookup(field).queryAs(TextField.class);
    robot.interact(() -> Pasting.into(control, text));
    assertThat(control.getText()).isEqualTo(meant);
  }

  @Test
  void aProfileIsAddedInTheWindowAndOpenedWithItsPassphrase(FxRobot robot) {
    choose(robot, "Add a profile");
    type(robot, "#newprofile-name", "salaries");
    type(robot, "#newprofile-gate", "http://gate.example");
    type(robot, "#newprofile-project", "0");
    type(robot, "#newprofile-secret", UUID.randomUUID() + " ");
    assertThat(shows(robot, "begins or ends with white space, which counts")).isTrue();
    type(robot, "#newprofile-secret", UUID.randomUUID().toString());
    assertThat(shows(robot, "white space")).isFalse();
    type(robot, "#newprofile-passphrase", PASSPHRASE);
    type(robot, "#newprofile-again", PASSPHRASE);
    type(robot, "#newprofile-person", "Asha 6240 0000 0000 0001");
    press(robot, "#profile-act");
    assertThat(shows(robot, "This holds a card number. Write a name.")).isTrue();
    assertThat(shows(robot, "must be reached by https")).isTrue();
    assertThat(shows(robot, "A project ID lies between 1 and 4294967295; 0 does not.")).isTrue();
    assertThat(workplace.list()).extracting(Profile::name).doesNotContain("salaries");

    type(robot, "#newprofile-person", " Asha  Rao ");
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
    assertThat(workplace.session().person()).isEqualTo(new Actor.Person("Asha Rao"));
  }

  @Test
  void theProfileOfLastTimeIsOfferedAndCanBeLeft(FxRobot robot) {
    robot.interact(
        () -> {
          window.close();
          window = workplace.window(new UiSettings(ThemeMode.LIGHT, "en", 13, "month-end", 0));
          stage.setScene(window.scene());
        });
    appears(robot, "#passphrase");
    robot.push(KeyCode.ESCAPE);

    until(robot, () -> shows(robot, "SANDBOX"));
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
        .contains(new ProcessingTimes(Duration.ofMinutes(90), Duration.ofDays(1)));
    assertThat(agreed.optional().get("upi-purchase-vpa")).containsExactly("account.number");
  }

  @Test
  void aLockedWindowHidesEverythingAndCallbacksComeInAllTheSame(FxRobot robot) throws Exception {
    choose(robot, "month-end");
    appears(robot, "#passphrase");
    unlock(robot, PASSPHRASE);
    appears(robot, "#profile-menu");
    until(robot, () -> !item(robot, "Lock the window").isDisable());
    choose(robot, "Lock the window");
    appears(robot, "#passphrase");
    robot.push(KeyCode.ESCAPE);
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertThat(shows(robot, "Locked. Callbacks still come in")).isTrue();
    assertThat(robot.lookup(".table-view").tryQuery()).isEmpty();

    assertThat(callback("P-1")).as("it is taken in while the window is locked").isEqualTo(200);
    unlock(robot, "another long passphrase");
    until(robot, () -> !text(robot, "#unlock-problem").isEmpty());
    assertThat(robot.lookup(".table-view").tryQuery()).isEmpty();
    unlock(robot, PASSPHRASE);
    appears(robot, "#profile-menu");

    robot.interact(() -> window.model().show(Screen.CALLBACKS));
    until(
        robot,
        () ->
            window.model().callbacks().rows().stream()
                .anyMatch(row -> row.paymentId().equals(Optional.of("P-1"))));
  }

  @Test
  void afterUnlockingOnlyTheCardNumberHasToBeTypedAgain(FxRobot robot) {
    choose(robot, "month-end");
    appears(robot, "#passphrase");
    unlock(robot, PASSPHRASE);
    appears(robot, "#profile-menu");
    until(robot, () -> !item(robot, "Lock the window").isDisable());
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    appears(robot, ".card-number-field");
    robot.interact(() -> robot.lookup(".card-number-field").query().requestFocus());
    robot.write("62179912345");
    TextField card = robot.lookup(".card-number-field").queryAs(TextField.class);
    robot.interact(() -> field(robot, "customer.last_name").requestFocus());
    robot.write("伍");

    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    appears(robot, "#passphrase");
    assertThat(card.getText()).as("no digit is kept while locked").isEmpty();
    unlock(robot, PASSPHRASE);
    appears(robot, ".card-number-field");

    assertThat(shows(robot, "For safety the card number was wiped; type it again.")).isTrue();
    assertThat(field(robot, "customer.last_name").getText()).isEqualTo("伍");
  }

  @Test
  void aProfileWithoutAPassphraseCannotBeLockedAndTheMenuSaysWhy(FxRobot robot) {
    MenuItem lock = item(robot, "Lock the window");
    assertThat(lock.isDisable()).isTrue();
    assertThat(lock.getText()).isEqualTo("Lock the window: sandbox has no passphrase");

    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    assertThat(robot.lookup("#passphrase").tryQuery()).isEmpty();
    assertThat(robot.lookup("#profile-menu").queryAs(MenuButton.class).isShowing())
        .as("the shortcut leads to the reason")
        .isTrue();
  }

  private static TextField field(FxRobot robot, String name) {
    return robot.lookup((Node node) -> ("field-" + name).equals(node.getId())).query();
  }

  private int callback(String payment) throws Exception {
    JsonObject body =
        JsonObject.empty()
            .with("project_id", 255)
            .with("payment.id", payment)
            .with("payment.status", "success")
            .with("operation.id", 1)
            .with("operation.type", "payout")
            .with("operation.status", "success");
    try (SigningKey key = SigningKey.ofUtf8(secret);
        HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(workplace.session().ears().address())
              .POST(BodyPublishers.ofString(Json.compact(Signature.signedRoot(body, key))))
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  private static MenuItem item(FxRobot robot, String name) {
    return robot.lookup("#profile-menu").queryAs(MenuButton.class).getItems().stream()
        .filter(item -> item.getText() != null && item.getText().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aHistoryThatDoesNotOpenIsSaidInItsOwnWords(FxRobot robot) throws Exception {
    Path file = Files.createDirectories(home.resolve("history")).resolve("month-end.db");
    Files.writeString(file, "this is no database, and long enough to be taken for none".repeat(9));
    saidWhenOpened(robot, "is damaged or no Paydesk history");
    Files.delete(file);
    made(file, "PRAGMA user_version = 99");
    saidWhenOpened(robot, "was written by a newer Paydesk");
    Files.delete(file);
    Files.createDirectory(file);
    saidWhenOpened(robot, "month-end.db cannot be opened");
    Files.delete(file);
    made(file, "DROP TABLE other");
    markedReadOnly(file);
    saidWhenOpened(robot, "is read-only. Allow writing to it");
    Files.delete(file);
    unlock(robot, PASSPHRASE);
    until(robot, () -> shows(robot, "project 255"));
  }

  private void saidWhenOpened(FxRobot robot, String part) {
    if (robot.lookup("#passphrase").tryQuery().isEmpty()) {
      choose(robot, "month-end");
      appears(robot, "#passphrase");
    }
    unlock(robot, PASSPHRASE);
    until(robot, () -> text(robot, "#unlock-problem").contains(part));
    assertThat(workplace.session().profile().name()).isEqualTo("sandbox");
  }

  private static void made(Path file, String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("CREATE TABLE other (id INTEGER)");
      statement.executeUpdate(sql);
    }
  }

  /** By its write version, at its place in the header, which no SQLite of today writes. */
  private static void markedReadOnly(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    bytes[18] = 9;
    Files.write(file, bytes);
  }
}
