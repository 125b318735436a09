package app.paydesk.ui.batch.status;

import app.paydesk.journal.BatchCount;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.control.Tone;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** How many of the rows went well, badly, or are open, as lengths of a bar. */
final class ShareBar extends Pane {
  private final Map<Tone, Region> parts = new EnumMap<>(Tone.class);
  private final Map<Tone, Long> rows = new EnumMap<>(Tone.class);
  private long all = 1;

  ShareBar() {
    getStyleClass().add("share-bar");
    for (Tone tone : new Tone[] {Tone.SUCCESS, Tone.WAITING, Tone.DECLINED, Tone.UNKNOWN}) {
      Region part = new Region();
      part.getStyleClass().addAll("share", tone.styleClass());
      parts.put(tone, part);
      getChildren().add(part);
    }
  }

  void show(ListedBatch batch) {
    rows.clear();
    for (BatchCount count : batch.counts()) {
      if (count.state() != PaymentState.RECORDED) {
        rows.merge(tone(count.state()), count.rows(), Math::addExact);
      }
    }
    all = Math.max(1, batch.row().state().confirmed().rows());
    requestLayout();
  }

  /** Money that moved and went back is done too. */
  private static Tone tone(PaymentState state) {
    return state.moved() ? Tone.SUCCESS : Tone.of(state);
  }

  @Override
  protected void layoutChildren() {
    double left = 0;
    for (Map.Entry<Tone, Region> part : parts.entrySet()) {
      double width = getWidth() * rows.getOrDefault(part.getKey(), 0L) / all;
      part.getValue().resizeRelocate(left, 0, width, getHeight());
      left += width;
    }
  }
}
