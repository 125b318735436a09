package app.paydesk.ui.callbacks;

import app.paydesk.callback.Note;
import app.paydesk.payment.Delivery;
import app.paydesk.payment.Standing;
import app.paydesk.payment.StatusWords;
import app.paydesk.ui.control.Cells;
import app.paydesk.ui.control.Ems;
import app.paydesk.ui.control.Sayings;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.Times;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** The rows of the list. */
final class DeliveryTable extends StackPane {
  /** Below this width in em what the pane beside it tells too makes room. */
  private static final double NARROW = 44;

  private final TableView<Delivery> table = new TableView<>();
  private final CallbacksViewModel model;
  private boolean following;

  DeliveryTable(Words words, CallbacksViewModel model, Times times) {
    this.model = model;
    Sayings sayings = new Sayings(words);
    TableColumn<Delivery, Delivery> received =
        Cells.time(words.say("column.received"), Delivery::received, times, true);
    TableColumn<Delivery, Delivery> signature =
        Cells.text(words.say("column.signature"), d -> words.say(Signatures.shortKey(d.verdict())));
    TableColumn<Delivery, Delivery> payment =
        Cells.text(words.say("column.payment-id"), d -> d.paymentId().orElse("—"), "mono");
    TableColumn<Delivery, Delivery> operation =
        Cells.text(words.say("column.operation"), d -> dashed(sayings.type(d.operationType())));
    TableColumn<Delivery, Delivery> status =
        Cells.chip(
            words.say("column.status"), DeliveryTable::tone, d -> sayings.status(d.status()));
    TableColumn<Delivery, Delivery> code =
        Cells.text(words.say("column.code"), d -> dashed(d.code()), "money");
    code.getStyleClass().add("right");
    TableColumn<Delivery, Delivery> effect =
        Cells.text(words.say("column.effect"), d -> Note.say(d.effect(), words));
    table
        .getColumns()
        .setAll(List.of(received, signature, payment, operation, status, code, effect));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setItems(model.rows());
    table.setPlaceholder(new Label());
    table.setAccessibleText(words.say("nav.callbacks"));
    getChildren().add(table);
    Ems ems = new Ems(this);
    ems.width(received, 7.6, 7.4);
    ems.width(signature, 6.6);
    ems.width(payment, 9.4, 6.5);
    ems.width(operation, 6.9);
    ems.width(status, 9, 8.6);
    ems.width(code, 4.6, 4.4);
    ems.rest(effect, 4.5);
    widthProperty()
        .subscribe(
            () -> {
              boolean wide = getWidth() > NARROW * ems.size();
              operation.setVisible(wide);
              code.setVisible(wide);
            });
    follow();
    table.setRowFactory(
        _ -> {
          TableRow<Delivery> row = new TableRow<>();
          row.indexProperty().subscribe(at -> atEnd(at.intValue()));
          return row;
        });
  }

  /** The last rows came into sight. */
  private void atEnd(int index) {
    int rows = model.rows().size();
    if (rows >= CallbacksViewModel.PAGE && index >= rows - 1) {
      model.moreSoon();
    }
  }

  /** What is kept aside has no say, so its status has no colour. */
  private static Tone tone(Delivery delivery) {
    return delivery.verdict() == Delivery.Verdict.VALID
        ? Tone.of(StatusWords.standing(delivery.status()).orElse(Standing.WAITING))
        : Tone.NEUTRAL;
  }

  private static String dashed(String text) {
    return text.isEmpty() ? "—" : text;
  }

  private void follow() {
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, delivery) -> {
              if (delivery != null && !following) {
                model.select(delivery);
              }
            });
    model
        .rows()
        .addListener(
            (ListChangeListener<Delivery>)
                _ -> {
                  following = true;
                  model
                      .selected()
                      .get()
                      .flatMap(
                          now -> model.rows().stream().filter(d -> d.id() == now.id()).findFirst())
                      .ifPresent(table.getSelectionModel()::select);
                  following = false;
                });
  }
}
