package app.paydesk.ui.control;

import app.paydesk.words.Words;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Names on the left, values on the right. */
public final class DetailGrid extends GridPane {
  private final Words words;

  public DetailGrid(Words words) {
    this.words = words;
    getStyleClass().add("detail-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(34);
    ColumnConstraints values = new ColumnConstraints();
    values.setPercentWidth(66);
    getColumnConstraints().addAll(names, values);
  }

  /** One line. */
  public void add(String name, String value) {
    add(name, label(value, "value"));
  }

  /** One line in a face of equal widths, to be copied. */
  public void addCode(String name, String value) {
    Label label = label(value, "mono");
    HBox.setHgrow(label, Priority.SOMETIMES);
    HBox line = new HBox(label, new CopyButton(words, () -> value));
    line.getStyleClass().add("tight-line");
    add(name, line);
    label.setMinWidth(0);
  }

  private void add(String name, javafx.scene.Node value) {
    Label label = label(name, "muted");
    label.setLabelFor(value);
    int row = getRowCount();
    addRow(row, label, value);
    setValignment(label, VPos.TOP);
    setHalignment(value, HPos.LEFT);
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
