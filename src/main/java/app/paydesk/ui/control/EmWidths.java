package app.paydesk.ui.control;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;

/** Widths in em for what CSS does not size. */
public final class EmWidths {
  private final Label probe = new Label("m");

  /** Measures in the font of {@code pane}, to which it adds an unseen label. */
  public EmWidths(Pane pane) {
    probe.setManaged(false);
    probe.setVisible(false);
    pane.getChildren().add(probe);
  }

  /** Gives a column its usual width and lets it shrink and grow a little. */
  public void width(TableColumn<?, ?> column, double ems) {
    width(column, ems, ems * 0.7);
  }

  /** Gives a column its usual width, of which {@code least} is needed to be of use. */
  public void width(TableColumn<?, ?> column, double ems, double least) {
    probe
        .fontProperty()
        .subscribe(
            font -> {
              column.setMinWidth(least * font.getSize());
              column.setMaxWidth(ems * 1.25 * font.getSize());
              column.setPrefWidth(ems * font.getSize());
            });
  }

  /** Gives a column what the others leave. */
  public void rest(TableColumn<?, ?> column, double leastEms) {
    probe
        .fontProperty()
        .subscribe(
            font -> {
              column.setMinWidth(leastEms * font.getSize());
              column.setPrefWidth(leastEms * 2.5 * font.getSize());
            });
  }

  /** One em in pixels, now. */
  public double size() {
    return probe.getFont().getSize();
  }
}
