package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.FirstFrame;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.UiSettings;
import app.paydesk.ui.start.OpenWindow;
import app.paydesk.ui.start.Toolkit;
import app.paydesk.ui.theme.ThemeMode;
import app.paydesk.words.Words;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.TableView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window is there before its history is. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class FirstFrameTest {
  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private final UiSettings settings = new UiSettings(ThemeMode.LIGHT, "en", 13);
  private final Words words = Words.of(settings.locale(), FirstFrame.BUNDLES);
  private final CountDownLatch closed = new CountDownLatch(1);

  @AfterEach
  void hide(FxRobot robot) {
    robot.interact(() -> Window.getWindows().stream().toList().forEach(Window::hide));
  }

  @Test
  void itSaysWhoseWindowItIsWithNothingToPress(FxRobot robot) throws Exception {
    open();

    assertThat(robot.lookup(".badge").queryLabeled().getText())
        .isEqualTo(words.say("environment.sandbox", "200"));
    assertThat(robot.lookup(words.say("start.opening")).tryQuery()).isPresent();
    assertThat(robot.lookup(".button").tryQuery()).isEmpty();
    assertThat(robot.lookup("[start.opening]").tryQuery()).isEmpty();
  }

  @Test
  void theListTakesItsPlaceInTheSameWindow(FxRobot robot) throws Exception {
    OpenWindow window = open();
    Window before = Window.getWindows().getFirst();

    window.fill(this::content);
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(Window.getWindows()).containsExactly(before);
    TableView<?> list = robot.lookup(".table-view").queryAs(TableView.class);
    assertThat(list.getItems()).hasSize(7);
    assertThat(robot.lookup(words.say("start.opening")).tryQuery()).isEmpty();
  }

  @Test
  void oneThatIsClosedMeanwhileIsNotFilled(FxRobot robot) throws Exception {
    AtomicInteger made = new AtomicInteger();
    OpenWindow window = open();
    robot.interact(() -> Window.getWindows().getFirst().hide());

    window.fill(
        frame -> {
          made.incrementAndGet();
          return content(frame);
        });

    assertThat(closed.getCount()).isZero();
    assertThat(made).hasValue(0);
  }

  private OpenWindow open() throws InterruptedException {
    return Toolkit.open(
        () -> FirstFrame.of(settings, sample.desktop(settings.locale(), home).profile(), words),
        closed::countDown);
  }

  private MainWindow content(FirstFrame frame) {
    return new MainWindow(
        sample.desktop(settings.locale(), home), NoForm::new, settings, Optional.empty(), frame);
  }
}
