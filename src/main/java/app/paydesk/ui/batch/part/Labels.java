package app.paydesk.ui.batch.part;

import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Sentences that are never cut. */
public final class Labels {
  private Labels() {}

  /** A text in as many lines as it needs. */
  public static Label of(String text, String... styles) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A short text in one line. */
  public static Label word(String text, String... styles) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }

  /** A sentence that is there while there is anything to say. */
  public static Label bound(ObservableStringValue sentence, String... styles) {
    Label label = of("", styles);
    label.setMaxWidth(Double.MAX_VALUE);
    label.textProperty().bind(sentence);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** Shows a node or takes it out of the way. */
  public static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
