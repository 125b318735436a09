package app.paydesk.ui.control;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
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

  @Override
  public void close() {
    timeline.stop();
  }
}
