package app.paydesk.ui.newpayment;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;

/** A list below a text field, walked by the arrow keys and picked from by Enter or the mouse. */
final class Suggestions<T> {
  private static final double ROW_EM = 2.4;
  private static final int ROWS = 8;
  private final TextField field;
  private final ListView<T> list = new ListView<>();
  private final Popup popup = new Popup();
  private final Consumer<T> picked;
  private Function<T, String> mark = _ -> "";

  /**
   * @param left what a row says
   * @param right what it says at its end: an ID, an amount
   */
  Suggestions(
      TextField field, Function<T, String> left, Function<T, String> right, Consumer<T> picked) {
    this.field = field;
    this.picked = picked;
    list.getStyleClass().add("suggestions");
    list.setCellFactory(_ -> new Row<>(left, item -> mark.apply(item), right));
    list.setFocusTraversable(false);
    list.setOnMouseClicked(_ -> pick());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    popup.setHideOnEscape(false);
  }

  /** Says in a few words what is in the way of an item; empty where nothing is. */
  void mark(Function<T, String> words) {
    mark = words;
  }

  boolean showing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  void show(List<T> items, int selected) {
    list.getItems().setAll(items);
    if (items.isEmpty() || field.getScene() == null || field.isDisabled()) {
      popup.hide();
      return;
    }
    double em = field.getFont().getSize();
    list.setStyle("-fx-font-size: " + em + "px;");
    list.setFixedCellSize(Math.rint(em * ROW_EM));
    list.setPrefHeight(Math.min(ROWS, items.size()) * list.getFixedCellSize() + 4);
    list.setPrefWidth(Math.max(field.getWidth(), em * 32));
    select(selected);
    if (!popup.isShowing()) {
      Bounds bounds = field.localToScreen(field.getLayoutBounds());
      popup.show(field, bounds.getMinX(), bounds.getMaxY() + 2);
    }
  }

  /** Takes arrows, Enter and Escape while the list is open. */
  boolean key(KeyEvent event) {
    if (!popup.isShowing()) {
      return false;
    }
    KeyCode code = event.getCode();
    if (code == KeyCode.DOWN || code == KeyCode.UP) {
      select(list.getSelectionModel().getSelectedIndex() + (code == KeyCode.DOWN ? 1 : -1));
    } else if (code == KeyCode.ENTER && !event.isShortcutDown()) {
      pick();
    } else if (code == KeyCode.ESCAPE) {
      popup.hide();
    } else {
      return false;
    }
    event.consume();
    return true;
  }

  void pick() {
    T item = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (item != null) {
      picked.accept(item);
    }
  }

  private void select(int index) {
    int row = Math.clamp(index, 0, Math.max(0, list.getItems().size() - 1));
    list.getSelectionModel().clearAndSelect(row);
    list.scrollTo(Math.max(0, row - ROWS / 2));
  }

  private static final class Row<T> extends ListCell<T> {
    private final Function<T, String> left;
    private final Function<T, String> mark;
    private final Function<T, String> right;
    private final Label name = new Label();
    private final Label odd = new Label();
    private final Label end = new Label();
    private final HBox row = new HBox(8, name, odd, end);

    Row(Function<T, String> left, Function<T, String> mark, Function<T, String> right) {
      this.left = left;
      this.mark = mark;
      this.right = right;
      odd.setMinWidth(USE_PREF_SIZE);
      odd.getStyleClass().add("warning-text");
      HBox.setHgrow(name, Priority.ALWAYS);
      name.setMaxWidth(Double.MAX_VALUE);
      name.setMinWidth(0);
      end.setMinWidth(USE_PREF_SIZE);
      end.getStyleClass().addAll("mono", "muted");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      name.setText(left.apply(item));
      odd.setText(mark.apply(item));
      odd.setManaged(!odd.getText().isEmpty());
      end.setText(right.apply(item));
      setGraphic(row);
    }
  }
}
