package app.paydesk.ui.batch.part;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A small table: what it is, how many rows, and what they make. */
public final class Figures extends GridPane {
  public Figures() {
    getStyleClass().add("figures");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(names, numbers, numbers);
  }

  /** One line. */
  public void add(String name, String rows, String total, String... styles) {
    Label what = Labels.of(name, styles);
    Label count = Labels.word(rows, styles);
    Label sum = Labels.of(total, styles);
    count.getStyleClass().add("money");
    sum.getStyleClass().add("money");
    int line = getRowCount();
    addRow(line, what, count, sum);
    for (Label label : new Label[] {what, count, sum}) {
      setValignment(label, VPos.TOP);
    }
  }

  public void clear() {
    getChildren().clear();
  }
}
