package app.paydesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Who works by keyboard alone sees on every screen where the next key goes. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
  private static final int STOPS = 16;
  private static final int MARGIN = 4;

  @TempDir static Path home;

  private final SampleDesktop sample = SampleDesktop.full();
  private MainWindow window;

  @Start
  void start(Stage stage) {
    stage.setWidth(1320);
    stage.setHeight(840);
    window = SampleWindow.open(stage, sample, home);
  }

  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {"PAYMENTS", "ATTENTION", "CALLBACKS"})
  void eachStopOfTheTabKeyIsSeen(Screen screen, FxRobot robot) {
    robot.interact(() -> window.model().show(screen));
    List<String> unseen = new ArrayList<>();
    for (int stop = 0; stop < STOPS; stop++) {
      robot.push(KeyCode.TAB);
      Node owner = window.scene().getFocusOwner();
      Bounds place = owner.localToScene(owner.getLayoutBounds());
      WritableImage reached = picture();
      robot.push(KeyCode.TAB);
      WritableImage left = picture();
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
      if (same(reached, left, place)) {
        unseen.add(owner.toString());
      }
    }
    assertThat(unseen).isEmpty();
  }

  private WritableImage picture() {
    Callable<WritableImage> drawn =
        () -> {
          Scene scene = window.scene();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          return scene.snapshot(null);
        };
    return WaitForAsyncUtils.waitForAsyncFx(5_000, drawn);
  }

  private static boolean same(WritableImage one, WritableImage other, Bounds place) {
    int right = (int) Math.min(one.getWidth(), place.getMaxX() + MARGIN);
    int bottom = (int) Math.min(one.getHeight(), place.getMaxY() + MARGIN);
    for (int y = (int) Math.max(0, place.getMinY() - MARGIN); y < bottom; y++) {
      for (int x = (int) Math.max(0, place.getMinX() - MARGIN); x < right; x++) {
        if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }
}
