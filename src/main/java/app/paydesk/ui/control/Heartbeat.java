package app.paydesk.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/** Lets time go on in a window: one beat every few seconds on the FX thread, until closed. */
public final class Heartbeat implements AutoCloseable {
  private static final Duration PAUSE = Duration.seconds(5);
  private final Timeline timeline;

  public Heartbeat(Runnable beat) {
    timeline = new Timeline(new KeyFrame(PAUSE, _ -> beat.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    timeline.play();
  }

  /** Beats as long as a node stands in a window. */
  public static void whileInSight(Node node, Runnable beat) {
    Timeline timeline = new Timeline(new KeyFrame(PAUSE, _ -> beat.run()));
    timeline.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            shown -> {
              if (shown) {
                timeline.play();
              } else {
                timeline.stop();
              }
            });
  }

  @Override
  public void close() {
    timeline.stop();
  }
}
