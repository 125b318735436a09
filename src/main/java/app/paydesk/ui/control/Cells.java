package app.paydesk.ui.control;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns whose cells show one part of a row. */
public final class Cells {
  private Cells() {}

  /** A column of text. */
  public static <T> TableColumn<T, T> text(
      String title, Function<T, String> text, String... styleClasses) {
    return column(
        title,
        () ->
            new RowCell<>(
                (cell, row) -> {
                  cell.setText(text.apply(row));
                },
                styleClasses));
  }

  /** A column of times: local ones, UTC under the pointer. */
  public static <T> TableColumn<T, T> time(
      String title, Function<T, Instant> at, TimeTexts times, boolean exact) {
    return column(
        title,
        () ->
            new RowCell<>(
                (cell, row) -> {
                  var moment = at.apply(row);
                  cell.setText(exact ? times.exact(moment) : times.brief(moment));
                  Tips.on(cell, times.utc(moment));
                },
                "time"));
  }

  /** A column of chips, each made once and told what to show; cut short where there is no room. */
  public static <T> TableColumn<T, T> chip(
      String title, Function<T, Tone> tone, Function<T, String> word) {
    return column(
        title,
        () -> {
          StatusChip chip = new StatusChip();
          chip.setMinWidth(0);
          RowCell<T> made =
              new RowCell<>(
                  (cell, row) -> {
                    String said = word.apply(row);
                    chip.show(tone.apply(row), said);
                    cell.show(said.isEmpty() ? null : chip);
                    Tips.on(cell, said);
                  });
          chip.maxWidthProperty().bind(made.room(chip));
          return made;
        });
  }

  private static <T> TableColumn<T, T> column(String title, Supplier<RowCell<T>> cells) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new SimpleObjectProperty<>(row.getValue()));
    column.setCellFactory(_ -> cells.get());
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }

  private static final class RowCell<T> extends TableCell<T, T> {
    private final BiConsumer<RowCell<T>, T> fill;

    RowCell(BiConsumer<RowCell<T>, T> fill, String... styleClasses) {
      this.fill = fill;
      getStyleClass().addAll(styleClasses);
    }

    void show(@Nullable Node node) {
      setGraphic(node);
    }

    /** As wide as it wants to be, and no wider than the cell. */
    DoubleBinding room(Label shown) {
      return Bindings.createDoubleBinding(
          () ->
              Math.min(
                  shown.prefWidth(USE_COMPUTED_SIZE),
                  Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset())),
          widthProperty(),
          insetsProperty(),
          shown.textProperty(),
          shown.fontProperty());
    }

    @Override
    protected void updateItem(@Nullable T row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
      } else {
        fill.accept(this, row);
      }
    }
  }
}
