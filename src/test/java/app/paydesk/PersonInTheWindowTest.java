package app.paydesk;

import static app.paydesk.OnScreen.appears;
import static app.paydesk.OnScreen.choose;
import static app.paydesk.OnScreen.press;
import static app.paydesk.OnScreen.shows;
import static app.paydesk.OnScreen.text;
import static app.paydesk.OnScreen.type;
import static app.paydesk.OnScreen.until;
import static app.paydesk.OnScreen.visible;
import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.journal.Actor;
import app.paydesk.journal.Entry;
import app.paydesk.method.Agreement;
import app.paydesk.method.ProcessingTimes;
import app.paydesk.profile.DeskPerson;
import app.paydesk.profile.Profile;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.theme.ThemeMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
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

/** Entries of a desk bear the name of its person, which is asked for without anything waiting. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class PersonInTheWindowTest {
  private static final String USER = System.getProperty("user.name");

  private ProfileSwitcher workplace;
  private MainWindow window;
  private Path home;
  private Stage stage;

  @Start
  void open(Stage stage) throws Exception {
    this.stage = stage;
    home = Files.createTempDirectory("person");
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

  private void again(FxRobot robot, String language) {
    robot.interact(
        () -> {
          window.close();
          window = workplace.window(new UiSettings(ThemeMode.LIGHT, language, 13));
          stage.setScene(window.scene());
        });
  }

  private void restart(FxRobot robot) throws Exception {
    robot.interact(window::close);
    workplace.close();
    workplace = ProfileSwitcher.sandbox(home, Duration.ofMillis(50));
    robot.interact(
        () -> {
          window = workplace.window(UiSettings.USUAL);
          stage.setScene(window.scene());
        });
  }

  /** Goes on with the tabulator until this has the focus. */
  private void tabTo(FxRobot robot, String id) {
    for (int i = 0; i < 40 && !id.equals(focused()); i++) {
      robot.push(KeyCode.TAB);
    }
    assertThat(focused()).isEqualTo(id);
  }

  private String focused() {
    Node owner = window.scene().getFocusOwner();
    return owner == null ? null : owner.getId();
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    workplace.session().journal().read(0, entries::add);
    return entries;
  }

  /** Changes what the profile says, as is done in the window. */
  private void agreeOn(int minutes) {
    Profile now = workplace.session().profile();
    ProcessingTimes times =
        new ProcessingTimes(Duration.ofMinutes(minutes), Duration.ofMinutes(2L * minutes));
    workplace
        .session()
        .agree(now.under(new Agreement(Map.of(), Map.of("cup-payout", times), Map.of())));
  }

  @Test
  void aNewHomeTellsTheNameOfTheSystemsUserAndNothingWaitsForAnAnswer(FxRobot robot) {
    assertThat(text(robot, "#person-sentence"))
        .isEqualTo("You are shown as " + USER + " in the history.");
    robot.push(KeyCode.SHORTCUT, KeyCode.N);
    appears(robot, ".card-number-field");
    assertThat(visible(robot, "#person-bar")).as("it can be answered at any time").isTrue();
    assertThat(DeskPerson.named(home)).isFalse();
  }

  @Test
  void theNameIsKeptByKeyboardAndNotAskedForAgain(FxRobot robot) throws Exception {
    tabTo(robot, "person-keep");
    robot.push(KeyCode.SPACE);
    until(robot, () -> !visible(robot, "#person-bar"));
    assertThat(DeskPerson.named(home)).isTrue();
    assertThat(DeskPerson.of(home)).isEqualTo(new Actor.Person(USER));

    restart(robot);
    assertThat(visible(robot, "#person-bar")).isFalse();
  }

  @Test
  void whoeverDoesNotAnswerIsAskedAtTheNextStart(FxRobot robot) throws Exception {
    restart(robot);
    assertThat(visible(robot, "#person-bar")).isTrue();
  }

  @Test
  void anotherNameIsGivenByKeyboardAndBorneByTheNextEntry(FxRobot robot) {
    agreeOn(10);
    tabTo(robot, "person-change");
    robot.push(KeyCode.SPACE);
    appears(robot, "#person-name");
    assertThat(focused()).isEqualTo("person-name");
    robot.push(KeyCode.SHORTCUT, KeyCode.A);
    robot.write("Asha Rao");
    robot.push(KeyCode.ENTER);
    appears(robot, "#profile-menu");
    assertThat(visible(robot, "#person-bar")).isFalse();
    assertThat(DeskPerson.of(home)).isEqualTo(new Actor.Person("Asha Rao"));

    agreeOn(20);
    assertThat(entries())
        .extracting(Entry::by)
        .endsWith(new Actor.Person(USER), new Actor.Person("Asha Rao"));
  }

  @Test
  void whoeverLeavesTheNameAsItIsIsStillAsked(FxRobot robot) {
    press(robot, "#person-change");
    appears(robot, "#person-name");
    robot.push(KeyCode.ESCAPE);
    appears(robot, "#profile-menu");
    assertThat(visible(robot, "#person-bar")).isTrue();
  }

  @Test
  void aNameThatCannotBeKeptIsSaidSoAndStaysAskedFor(FxRobot robot) throws Exception {
    Files.createDirectories(home.resolve("person").resolve("in-the-way"));
    press(robot, "#person-keep");
    until(robot, () -> text(robot, "#person-sentence").startsWith("The name could not be kept."));
    assertThat(visible(robot, "#person-keep")).isTrue();
    assertThat(workplace.session().person()).isEqualTo(new Actor.Person(USER));
  }

  @Test
  void aSystemsUserThatIsNoNameIsNotOfferedAsOne(FxRobot robot) throws Exception {
    System.setProperty("user.name", "");
    try {
      restart(robot);
      assertThat(text(robot, "#person-sentence")).endsWith("in the history without a name.");
      assertThat(robot.lookup("#person-keep").tryQuery()).isEmpty();
      assertThat(visible(robot, "#person-change")).isTrue();
    } finally {
      System.setProperty("user.name", USER);
    }
  }

  @Test
  void inChineseItIsAskedInChinese(FxRobot robot) {
    again(robot, "zh-CN");
    assertThat(text(robot, "#person-sentence")).isEqualTo("您在历史中显示为“" + USER + "”。");
    assertThat(shows(robot, "保留此姓名")).isTrue();
  }

  @Test
  void itStandsAboveEveryScreen(FxRobot robot) {
    for (Screen screen : Screen.values()) {
      robot.interact(() -> window.model().show(screen));
      assertThat(visible(robot, "#person-bar")).as(screen.name()).isTrue();
    }
  }

  @Test
  void theSystemsUserIsOfferedAsTheNameOfThePersonWithANewProfile(FxRobot robot) {
    choose(robot, "Add a profile");
    appears(robot, "#newprofile-person");
    assertThat(focused()).as("where typing begins").isEqualTo("newprofile-name");
    assertThat(robot.lookup("#newprofile-person").queryAs(TextField.class).getText())
        .isEqualTo(USER);
    assertThat(DeskPerson.named(home)).isFalse();
  }

  @Test
  void theNameIsChangedFromTheMenuAndBorneAtOnce(FxRobot robot) {
    choose(robot, "Your name");
    type(robot, "#person-name", "x".repeat(61));
    press(robot, "#profile-act");
    assertThat(shows(robot, "A name has at most 60 characters.")).isTrue();
    assertThat(DeskPerson.named(home)).isFalse();
    type(robot, "#person-name", "伍倩文");
    press(robot, "#profile-act");
    appears(robot, "#profile-menu");
    assertThat(DeskPerson.of(home)).isEqualTo(new Actor.Person("伍倩文"));
    assertThat(workplace.session().person()).isEqualTo(new Actor.Person("伍倩文"));
  }
}
