package app.paydesk.ui.payments;

import app.paydesk.journal.PaymentRow;
import app.paydesk.ui.control.Cells;
import app.paydesk.ui.control.EmWidths;
import app.paydesk.ui.control.PayeeTexts;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** The rows of the list. */
final class PaymentTable extends StackPane {
  /** Below this width in em the kind of operation, which the ID tells too, makes room. */
  private static final double NARROW = 44;

  private final TableView<PaymentRow> table = new TableView<>();
  private final PaymentsViewModel model;
  private final InSight sight = new InSight(table);
  private boolean following;

  PaymentTable(Words words, PaymentsViewModel model, TimeTexts times) {
    this.model = model;
    sight.then(model::lookAt);
    model.rows().addListener(sight::keepPlace);
    StatusTexts sayings = new StatusTexts(words);
    TableColumn<PaymentRow, PaymentRow> created =
        Cells.time(words.say("column.created"), PaymentRow::created, times, false);
    TableColumn<PaymentRow, PaymentRow> id =
        Cells.text(words.say("column.payment-id"), PaymentTable::name, "mono");
    TableColumn<PaymentRow, PaymentRow> operation =
        Cells.text(words.say("column.operation"), row -> sayings.operation(row.operation()));
    TableColumn<PaymentRow, PaymentRow> amount =
        Cells.text(
            words.say("column.amount"),
            row -> row.amount().map(Object::toString).orElse("—"),
            "money");
    amount.getStyleClass().add("right");
    TableColumn<PaymentRow, PaymentRow> to =
        Cells.text(words.say("column.to"), row -> payee(row, words));
    TableColumn<PaymentRow, PaymentRow> status =
        Cells.chip(
            words.say("column.status"), row -> Tone.of(row.standing()), row -> chip(row, sayings));
    table.getColumns().setAll(List.of(created, id, operation, amount, to, status));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setItems(model.rows());
    table.setPlaceholder(new Label());
    table.setAccessibleText(words.say("nav.payments"));
    getChildren().add(table);
    EmWidths ems = new EmWidths(this);
    ems.width(created, 6, 5.4);
    ems.width(id, 10.6, 6.5);
    ems.width(operation, 8.6);
    ems.width(amount, 8.2, 8);
    ems.width(status, 10.6, 10);
    ems.rest(to, 4);
    widthProperty().subscribe(() -> operation.setVisible(getWidth() > NARROW * ems.size()));
    table.setRowFactory(
        _ -> {
          TableRow<PaymentRow> row = new TableRow<>();
          row.indexProperty().subscribe(_ -> sight.moved());
          return row;
        });
    follow();
    model.now().addListener((_, before, now) -> age(before, now));
  }

  /** Lets the keys go to the rows; where none is chosen yet the first arrow chooses the first. */
  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getFocusModel().focus(-1);
    }
  }

  /** What waits too long is told so in the place of its state, as that is what matters then. */
  private String chip(PaymentRow row, StatusTexts sayings) {
    return model.detail().waits().mark(row, model.now().get()).orElseGet(() -> sayings.chip(row));
  }

  /** Draws the rows again when one of them has become late. */
  private void age(Instant before, Instant now) {
    WaitTexts waits = model.detail().waits();
    if (model.rows().stream()
        .anyMatch(row -> !waits.stage(row, before).equals(waits.stage(row, now)))) {
      table.refresh();
    }
  }

  /** The refund's own reference where it is one, as it tells two refunds of a payment apart. */
  private static String name(PaymentRow row) {
    return row.ref().startsWith("#") ? row.key().id().value() : row.ref();
  }

  private static String payee(PaymentRow row, Words words) {
    boolean own = row.ref().startsWith("#") || row.ref().equalsIgnoreCase(row.key().id().value());
    return own
        ? PayeeTexts.shortened(row.payee())
        : words.say("payments.refund-of", row.key().id().value());
  }

  /** Keeps the row that is looked at selected while rows come and go around it. */
  private void follow() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, row) -> {
              if (row != null && !following) {
                model.select(row);
              }
            });
    model.rows().addListener((ListChangeListener<PaymentRow>) _ -> select());
    model.detail().shown().addListener((_, _, _) -> select());
  }

  private void select() {
    following = true;
    Optional<PaymentRow> row =
        model
            .detail()
            .place()
            .flatMap(place -> model.rows().stream().filter(place::holds).findFirst());
    row.ifPresentOrElse(
        found -> {
          if (!found.equals(table.getSelectionModel().getSelectedItem())) {
            table.getSelectionModel().select(found);
          }
        },
        () -> table.getSelectionModel().clearSelection());
    following = false;
  }
}
