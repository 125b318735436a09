package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.words.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is amiss with the folder of the home stands above every screen. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class HomeBarTest {
  private static final HomeNotices.Notice COPIED =
      new HomeNotices.Notice(
          Message.of("home.copied", "/srv/paydesk", "till-7", "ada", "2026-03-01 12:00:00"), false);
  private static final HomeNotices.Notice MOVED =
      new HomeNotices.Notice(Message.of("reach.history.moved", "/srv/main.db"), true);

  @TempDir static Path home;

  private final AtomicReference<List<HomeNotices.Notice>> notices =
      new AtomicReference<>(List.of());
  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    sample.homeNotices =
        new HomeNotices() {
          @Override
          public List<Notice> standing() {
            return notices.get();
          }

          @Override
          public void known() {
            notices.updateAndGet(all -> all.stream().filter(Notice::grave).toList());
          }
        };
    window = SampleWindow.open(stage, sample, home);
  }

  private void stand(FxRobot robot, HomeNotices.Notice... standing) {
    notices.set(List.of(standing));
    robot.interact(() -> window.model().refresh());
  }

  private static List<String> said(FxRobot robot) {
    return robot.lookup("#home-bar .note").queryAll().stream()
        .map(note -> ((Label) note.lookup(".label")).getText())
        .toList();
  }

  @Test
  void aCopiedHomeIsToldUntilAPersonKnows(FxRobot robot) {
    stand(robot, COPIED);
    assertThat(said(robot)).singleElement().asString().contains("till-7", "/srv/paydesk", "ada");
    robot.clickOn("#home-known");
    assertThat(robot.lookup("#home-bar").<Node>query().isManaged()).isFalse();
  }

  @Test
  void aMovedHistoryStaysToldInRedUntilItIsBack(FxRobot robot) {
    stand(robot, MOVED, COPIED);
    robot.clickOn("#home-known");
    assertThat(said(robot)).singleElement().asString().contains("/srv/main.db");
    assertThat(robot.lookup("#home-bar .note").<Node>query().getStyleClass())
        .contains("tone-declined");
    assertThat(robot.lookup("#home-known").queryAll()).isEmpty();
    stand(robot);
    assertThat(said(robot)).isEmpty();
  }
}
