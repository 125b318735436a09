package app.paydesk.ui.batch.part;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** Rows that lead somewhere. */
public final class RowOpening {
  private RowOpening() {}

  /** Enter and a double click go where the chosen row leads. */
  public static <T> void of(TableView<T> table, Consumer<T> open) {
    Runnable go =
        () -> Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go.run();
            event.consume();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            go.run();
          }
        });
  }
}
