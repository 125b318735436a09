package app.paydesk.ui.payments;

import app.paydesk.journal.PaymentQuery;
import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.FilterMenu;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of payments with its filters, and beside it the one that is looked at. */
public final class PaymentsView extends VBox {
  private final PaymentsViewModel model;
  private final Words words;
  private final StatusTexts sayings;
  private final Navigator navigator;
  private final TextField search = FirstLine.words(new TextField());
  private final PaymentTable table;
  private boolean listWanted;

  public PaymentsView(
      Desktop desktop, PaymentsViewModel model, TimeTexts times, Navigator navigator) {
    this.model = model;
    this.words = desktop.words();
    this.sayings = new StatusTexts(words);
    this.navigator = navigator;
    this.table = new PaymentTable(desktop.words(), model, times);
    PaymentDetailView detail = new PaymentDetailView(desktop, model.detail(), times, navigator);
    HBox body = new HBox(list(), detail);
    setVgrow(body, Priority.ALWAYS);
    getStyleClass().add("screen");
    getChildren().addAll(filters(desktop), problem(), brief(), body);
  }

  /** Lets the keys go to the list, or where a payment is looked for if there is no list. */
  public void focusList() {
    listWanted = model.content().get() == PaymentsViewModel.Content.LOADING;
    if (table.isVisible()) {
      table.focus();
    } else {
      focusSearch();
    }
  }

  /** Puts the cursor where a payment is looked for. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private FlowPane filters(Desktop desktop) {
    search.setPromptText(words.say("payments.search"));
    search.setAccessibleText(words.say("payments.search"));
    search.textProperty().bindBidirectional(model.text());
    search.getStyleClass().add("filter-text");
    List<String> operations = desktop.methods().forms().stream().map(Operation::key).toList();
    var operation =
        new FilterMenu<>(
            words,
            words.say("filter.operation"),
            operations,
            sayings::operation,
            model.operations(),
            false);
    var status =
        new FilterMenu<>(
            words,
            words.say("filter.status"),
            List.of(PaymentState.values()),
            sayings::standing,
            model.standings(),
            false);
    var period =
        new FilterMenu<>(
            words,
            words.say("filter.period"),
            List.of(PeriodChoice.values()),
            p -> words.say("period." + p.name().toLowerCase(Locale.ROOT)),
            model.period(),
            true);
    FlowPane bar = new FlowPane(search, operation, status, period);
    bar.getStyleClass().add("filter-bar");
    return bar;
  }

  private Label problem() {
    Label label = new Label();
    label.getStyleClass().addAll("note", "tone-declined");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.textProperty().bind(model.problem());
    label.visibleProperty().bind(model.problem().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Label brief() {
    Label label = new Label(words.say("payments.brief", PaymentQuery.BRIEF_SPAN));
    label.setId("payments-brief");
    label.getStyleClass().add("note");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.visibleProperty().bind(model.brief());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Node list() {
    Node nothingYet =
        new EmptyState(
            Feather.SEND,
            words.say("payments.none"),
            words.say("nav.new-payment"),
            navigator::newPayment);
    Node noMatch =
        new EmptyState(
            Feather.FILTER,
            words.say("payments.no-match"),
            words.say("filter.clear"),
            model::clearFilters);
    StackPane stack = new StackPane(table, nothingYet, noMatch);
    stack.getStyleClass().add("list");
    HBox.setHgrow(stack, Priority.ALWAYS);
    model
        .content()
        .subscribe(
            content -> {
              table.setVisible(content == PaymentsViewModel.Content.ROWS);
              nothingYet.setVisible(content == PaymentsViewModel.Content.NOTHING_YET);
              noMatch.setVisible(content == PaymentsViewModel.Content.NOTHING_MATCHES);
              if (listWanted && search.isFocused()) {
                focusList();
              }
            });
    return stack;
  }
}
