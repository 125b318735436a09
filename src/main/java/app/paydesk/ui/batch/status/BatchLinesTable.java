package app.paydesk.ui.batch.status;

import app.paydesk.journal.BatchLine;
import app.paydesk.money.Money;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.RowOpening;
import app.paydesk.ui.control.Cells;
import app.paydesk.ui.control.EmWidths;
import app.paydesk.ui.control.PayeeTexts;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The rows of a batch, in the order of its file; a row opens its payment. */
final class BatchLinesTable extends StackPane {
  /** Below this width in em the time, which the payment tells too, makes room. */
  private static final double NARROW = 46;

  private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
  private final TableView<BatchLine> table = new TableView<>(lines);

  /**
   * @param open goes to the payment of a row
   */
  BatchLinesTable(Words words, TimeTexts times, Consumer<BatchLine> open) {
    getStyleClass().add("list");
    StatusTexts texts = new StatusTexts(words);
    TableColumn<BatchLine, BatchLine> line =
        Cells.text(
            words.say("batches.column.row"), l -> Integer.toString(l.place().line()), "money");
    line.getStyleClass().add("right");
    TableColumn<BatchLine, BatchLine> to =
        Cells.text(words.say("column.to"), l -> PayeeTexts.shortened(l.row().payee()));
    TableColumn<BatchLine, BatchLine> amount =
        Cells.text(
            words.say("column.amount"),
            l -> l.row().amount().map(Money::toString).orElse("—"),
            "money");
    amount.getStyleClass().add("right");
    TableColumn<BatchLine, BatchLine> state =
        Cells.chip(
            words.say("column.status"), l -> Tone.of(l.row().standing()), l -> texts.chip(l.row()));
    TableColumn<BatchLine, BatchLine> changed =
        Cells.time(words.say("batches.column.changed"), l -> l.row().changed(), times, false);
    table.getColumns().setAll(List.of(line, to, amount, state, changed));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setPlaceholder(Labels.of(words.say("batches.rows.none"), "muted"));
    table.setAccessibleText(words.say("batches.rows"));
    table.setId("batch-lines");
    RowOpening.of(table, open);
    getChildren().add(table);
    EmWidths ems = new EmWidths(this);
    ems.width(line, 4.6, 4.2);
    ems.rest(to, 9);
    ems.width(amount, 9.6, 9);
    ems.width(state, 10.6, 10);
    ems.width(changed, 8, 7);
    widthProperty().subscribe(() -> changed.setVisible(getWidth() > NARROW * ems.size()));
  }

  /** Shows these rows; the one that was chosen stays so. */
  void show(List<BatchLine> now) {
    if (now.equals(lines)) {
      return;
    }
    @Nullable BatchLine chosen = table.getSelectionModel().getSelectedItem();
    if (now.size() == lines.size()) {
      for (int i = 0; i < now.size(); i++) {
        if (!now.get(i).equals(lines.get(i))) {
          lines.set(i, now.get(i));
        }
      }
    } else {
      lines.setAll(now);
    }
    if (chosen != null) {
      now.stream()
          .filter(line -> line.place().equals(chosen.place()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }
}
