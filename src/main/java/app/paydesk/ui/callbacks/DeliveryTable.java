package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryRow;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.StatusWords;
import app.paydesk.ui.control.CallbackTexts;
import app.paydesk.ui.control.Cells;
import app.paydesk.ui.control.EmWidths;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The rows of the list. */
final class DeliveryTable extends StackPane {
  /** Below this width in em the kind of operation makes room for the effect, */
  private static final double NARROW = 56;

  /** and below this one the code, which the pane beside it tells too. */
  private static final double NARROWEST = 44;

  private final TableView<DeliveryRow> table = new TableView<>();
  private final CallbacksViewModel model;
  private boolean following;

  DeliveryTable(Words words, CallbacksViewModel model, TimeTexts times) {
    this.model = model;
    StatusTexts sayings = new StatusTexts(words);
    CallbackTexts texts = new CallbackTexts(words);
    TableColumn<DeliveryRow, DeliveryRow> received =
        Cells.time(words.say("column.received"), DeliveryRow::received, times, true);
    TableColumn<DeliveryRow, DeliveryRow> signature =
        Cells.text(words.say("column.signature"), d -> words.say(Signatures.shortKey(d.verdict())));
    TableColumn<DeliveryRow, DeliveryRow> payment =
        Cells.text(words.say("column.payment-id"), d -> d.paymentId().orElse("—"), "mono");
    TableColumn<DeliveryRow, DeliveryRow> operation =
        Cells.text(words.say("column.operation"), d -> dashed(sayings.type(d.operationType())));
    TableColumn<DeliveryRow, DeliveryRow> status =
        Cells.chip(
            words.say("column.status"), DeliveryTable::tone, d -> sayings.status(d.status()));
    TableColumn<DeliveryRow, DeliveryRow> code =
        Cells.text(words.say("column.code"), d -> dashed(d.code()), "money");
    code.getStyleClass().add("right");
    TableColumn<DeliveryRow, DeliveryRow> effect =
        Cells.text(words.say("column.effect"), d -> texts.effect(d.effect()));
    table
        .getColumns()
        .setAll(List.of(received, signature, payment, operation, status, code, effect));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    table.setItems(model.rows());
    table.setPlaceholder(new Label());
    table.setAccessibleText(words.say("nav.callbacks"));
    getChildren().add(table);
    table.skinProperty().subscribe(this::watchPlace);
    EmWidths ems = new EmWidths(this);
    ems.width(received, 7.6, 7.4);
    ems.width(signature, 6.6);
    ems.width(payment, 9.4, 6.5);
    ems.width(operation, 6.9);
    ems.width(status, 9, 8.6);
    ems.width(code, 4.6, 4.4);
    ems.rest(effect, 7);
    widthProperty()
        .subscribe(
            () -> {
              operation.setVisible(getWidth() > NARROW * ems.size());
              code.setVisible(getWidth() > NARROWEST * ems.size());
            });
    follow();
    table.setRowFactory(
        _ -> {
          TableRow<DeliveryRow> row = new TableRow<>();
          row.indexProperty().subscribe(at -> atEnd(at.intValue()));
          return row;
        });
  }

  /** Lets the keys go to the rows; where none is chosen yet the first arrow chooses the first. */
  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getFocusModel().focus(-1);
    }
  }

  /** Says how many new ones there are, and leads to them. */
  Button news(Words words) {
    Button news = new Button();
    news.setId("callbacks-news");
    news.getStyleClass().add("news");
    news.setGraphic(Icons.icon(Feather.ARROW_UP));
    news.textProperty()
        .bind(
            model
                .news()
                .map(
                    n ->
                        n.intValue() < CallbacksViewModel.PAGE
                            ? words.say("callbacks.news", n)
                            : words.say("callbacks.news-many", n)));
    news.visibleProperty().bind(model.news().greaterThan(0));
    news.managedProperty().bind(news.visibleProperty());
    news.setOnAction(
        _ -> {
          model.newest();
          table.scrollTo(0);
        });
    return news;
  }

  private void watchPlace() {
    if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.positionProperty().subscribe(at -> model.scrolled(at.doubleValue() > 0));
    }
  }

  /** The last rows came into sight. */
  private void atEnd(int index) {
    int rows = model.rows().size();
    if (rows >= CallbacksViewModel.PAGE && index >= rows - 1) {
      model.moreSoon();
    }
  }

  /** What is kept aside has no say, so its status has no colour. */
  private static Tone tone(DeliveryRow delivery) {
    return delivery.verdict() == Delivery.Verdict.VALID
        ? Tone.of(StatusWords.standing(delivery.status()).orElse(PaymentState.WAITING))
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
            (ListChangeListener<DeliveryRow>)
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
