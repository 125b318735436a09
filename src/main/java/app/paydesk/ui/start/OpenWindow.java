package app.paydesk.ui.start;

import app.paydesk.trace.StartTrace;
import app.paydesk.ui.filter.ListContent;
import app.paydesk.ui.shell.FirstFrame;
import app.paydesk.ui.shell.MainWindow;
import app.paydesk.ui.shell.Screen;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window on the screen, from its first frame until it is closed. */
public final class OpenWindow {
  private static final int SMALLEST_WIDTH = 1024;
  private static final int SMALLEST_HEIGHT = 640;
  private static final int[] ICONS = {16, 32, 48, 64, 128, 256};

  private final FirstFrame frame;
  private final Stage stage = new Stage();
  private final CountDownLatch list = new CountDownLatch(1);
  private Optional<MainWindow> content = Optional.empty();

  /** On the FX thread. */
  OpenWindow(FirstFrame frame, Runnable closed) {
    this.frame = frame;
    stage.setTitle("Paydesk");
    stage.setMinWidth(SMALLEST_WIDTH);
    stage.setMinHeight(SMALLEST_HEIGHT);
    stage.setScene(frame.scene());
    stage.setOnHidden(
        _ -> {
          content.ifPresent(MainWindow::close);
          closed.run();
        });
    stage.show();
    StartTrace.ended("window shown");
    atNextFrame(() -> StartTrace.ended("first frame"));
  }

  /**
   * Puts the content in, unless the window was closed meanwhile. From any thread but the FX thread.
   *
   * @param maker makes the content on the FX thread
   */
  public void fill(Function<FirstFrame, MainWindow> maker) throws InterruptedException {
    Toolkit.call(
        () -> {
          if (stage.isShowing()) {
            fillNow(maker);
          }
          return stage;
        });
  }

  private void fillNow(Function<FirstFrame, MainWindow> maker) {
    MainWindow window = maker.apply(frame);
    content = Optional.of(window);
    StartTrace.ended("window filled");
    window
        .model()
        .payments()
        .content()
        .subscribe(
            now -> {
              if (now != ListContent.LOADING && list.getCount() > 0) {
                atNextFrame(this::listShown);
              }
            });
    Platform.runLater(() -> addIcons(stage));
  }

  private void listShown() {
    if (list.getCount() > 0) {
      list.countDown();
      StartTrace.ended("list");
    }
  }

  /** Waits until the list is on the screen; not on the FX thread. */
  public void awaitList() throws InterruptedException {
    list.await();
  }

  /** Turns to every screen, one after the other, with a frame of each; not on the FX thread. */
  public void turnThroughScreens() throws InterruptedException {
    for (Screen screen : Screen.values()) {
      CountDownLatch drawn = new CountDownLatch(1);
      Toolkit.call(
          () -> {
            content.ifPresent(window -> window.model().show(screen));
            atNextFrame(drawn::countDown);
            return screen;
          });
      drawn.await();
    }
  }

  private void atNextFrame(Runnable then) {
    Runnable[] once = new Runnable[1];
    once[0] =
        () -> {
          frame.scene().removePostLayoutPulseListener(once[0]);
          then.run();
        };
    frame.scene().addPostLayoutPulseListener(once[0]);
    Platform.requestNextPulse();
  }

  private static void addIcons(Stage stage) {
    for (int size : ICONS) {
      stage.getIcons().add(new Image("/icons/paydesk-" + size + ".png"));
    }
  }
}
