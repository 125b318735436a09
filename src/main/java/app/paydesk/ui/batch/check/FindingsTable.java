package app.paydesk.ui.batch.check;

import app.paydesk.batch.Level;
import app.paydesk.money.Money;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.control.Cells;
import app.paydesk.ui.control.EmWidths;
import app.paydesk.ui.control.PayeeTexts;
import app.paydesk.words.Words;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The rows of a checked file with what is the matter with them. */
final class FindingsTable extends StackPane {
  /** Below these widths in em the account, then the name of the payee make room. */
  private static final double NARROW = 46;

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass ODD = PseudoClass.getPseudoClass("odd");

  private final ObservableList<CheckedRow> rows = FXCollections.observableArrayList();
  private final FilteredList<CheckedRow> shown = new FilteredList<>(rows);
  private final TableView<CheckedRow> table = new TableView<>(shown);
  private final FindingTexts texts;

  FindingsTable(Words words) {
    this.texts = new FindingTexts(words);
    getStyleClass().add("list");
    TableColumn<CheckedRow, CheckedRow> line =
        Cells.text(words.say("batches.column.row"), row -> Integer.toString(row.line()), "money");
    line.getStyleClass().add("right");
    TableColumn<CheckedRow, CheckedRow> payee =
        Cells.text(words.say("column.to"), row -> shown(row.payee()));
    TableColumn<CheckedRow, CheckedRow> account =
        Cells.text(
            words.say("batches.column.account"), row -> shown(PayeeTexts.shortened(row.account())));
    TableColumn<CheckedRow, CheckedRow> amount =
        Cells.text(
            words.say("column.amount"),
            row -> row.amount().map(Money::toString).orElse("—"),
            "money");
    amount.getStyleClass().add("right");
    TableColumn<CheckedRow, CheckedRow> matter =
        Cells.text(words.say("batches.column.matter"), this::matter, "matter");
    table.getColumns().setAll(List.of(line, payee, account, amount, matter));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setRowFactory(_ -> new Row());
    table.setPlaceholder(Labels.of(words.say("batches.rows.none"), "muted"));
    table.setAccessibleText(words.say("batches.rows"));
    table.setId("checked-rows");
    getChildren().add(table);
    EmWidths ems = new EmWidths(this);
    ems.width(line, 4.6, 4.2);
    ems.width(payee, 9, 8);
    ems.width(account, 10.5, 9.5);
    ems.width(amount, 9.6, 9);
    ems.rest(matter, 12);
    widthProperty().subscribe(() -> account.setVisible(getWidth() > NARROW * ems.size()));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "—" : text;
  }

  private String matter(CheckedRow row) {
    return row.findings().stream().findFirst().map(texts::brief).orElse("");
  }

  /** Shows the rows of a file. */
  void show(List<CheckedRow> all) {
    rows.setAll(all);
  }

  /** Shows only some of them, and chooses the first. */
  void filter(Predicate<CheckedRow> wanted) {
    shown.setPredicate(wanted);
    table.getSelectionModel().selectFirst();
  }

  ReadOnlyObjectProperty<CheckedRow> chosen() {
    return table.getSelectionModel().selectedItemProperty();
  }

  void focus() {
    table.requestFocus();
  }

  /** The colour of a row is that of its worst finding. */
  private static final class Row extends TableRow<CheckedRow> {
    @Override
    protected void updateItem(@Nullable CheckedRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(WRONG, row != null && !empty && row.is(Level.ERROR));
      pseudoClassStateChanged(ODD, row != null && !empty && row.is(Level.WARNING));
    }
  }
}
