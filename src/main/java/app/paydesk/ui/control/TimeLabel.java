package app.paydesk.ui.control;

import java.time.Instant;
import javafx.scene.control.Label;

/** A moment in local time, in UTC under the pointer. */
public final class TimeLabel extends Label {

  public TimeLabel(TimeTexts times, Instant at) {
    setText(times.brief(at));
    getStyleClass().add("time");
    setMinWidth(USE_PREF_SIZE);
    Tips.on(this, times.utc(at));
  }
}
