package app.paydesk.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** Tooltips that come soon and wrap. */
public final class Tips {
  private static final double WIDEST = 420;

  private Tips() {}

  /** Explains a node; a disabled one explains itself only through its parent. */
  public static void on(Node node, String sentence) {
    Tooltip tip = new Tooltip(sentence);
    tip.setShowDelay(Duration.millis(300));
    tip.setShowDuration(Duration.seconds(30));
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST);
    if (node instanceof Control control) {
      control.setTooltip(tip);
    } else {
      Tooltip.install(node, tip);
    }
  }
}
