package app.paydesk.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** Nothing to show: says so and offers what to do next. */
public final class EmptyState extends VBox {

  public EmptyState(Feather feather, String sentence) {
    var icon = Icons.icon(feather);
    icon.getStyleClass().add("empty-icon");
    Label label = new Label(sentence);
    label.setWrapText(true);
    label.setTextAlignment(TextAlignment.CENTER);
    label.getStyleClass().add("muted");
    getChildren().addAll(icon, label);
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
  }

  public EmptyState(Feather feather, String sentence, String actionName, Runnable action) {
    this(feather, sentence);
    Button button = new Button(actionName);
    button.setOnAction(_ -> action.run());
    getChildren().add(button);
  }
}
