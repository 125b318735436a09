package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.DeliveryQuery;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.DetailPane;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.FilterMenu;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.payments.PeriodChoice;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The callbacks with their filters, and beside them the one that is looked at. */
public final class CallbacksView extends VBox {
  private final CallbacksViewModel model;
  private final Words words;
  private final TextField search = FirstLine.words(new TextField());
  private final DeliveryTable table;
  private boolean listWanted;

  public CallbacksView(
      Desktop desktop, CallbacksViewModel model, TimeTexts times, Navigator navigator) {
    this.model = model;
    this.words = desktop.words();
    this.table = new DeliveryTable(words, model, times);
    DeliveryDetailView detail = new DeliveryDetailView(desktop, model, times, navigator);
    StackPane side = new StackPane(detail);
    Runnable back = () -> side.getChildren().setAll(detail);
    CallbackBar bar =
        new CallbackBar(
            desktop, model, times, pane -> side.getChildren().setAll(scrolling(pane)), back);
    model.selected().subscribe(_ -> back.run());
    HBox body = new HBox(list(table, desktop), side);
    setVgrow(body, Priority.ALWAYS);
    getStyleClass().add("screen");
    getChildren().addAll(filters(table.news(words)), bar, problem(), brief(), body);
  }

  private static DetailPane scrolling(Node content) {
    DetailPane pane = new DetailPane(new Region());
    pane.show(content);
    return pane;
  }

  /** Lets the keys go to the list, or where a callback is looked for if there is no list. */
  public void focusList() {
    listWanted = model.content().get() == CallbacksViewModel.Content.LOADING;
    if (table.isVisible()) {
      table.focus();
    } else {
      focusSearch();
    }
  }

  /** Puts the cursor where a callback is looked for. */
  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  private FlowPane filters(Button news) {
    search.setPromptText(words.say("callbacks.search"));
    search.setAccessibleText(words.say("callbacks.search"));
    search.textProperty().bindBidirectional(model.text());
    search.getStyleClass().add("filter-text");
    var signature =
        new FilterMenu<>(
            words,
            words.say("filter.signature"),
            List.of(Delivery.Verdict.values()),
            verdict -> words.say(Signatures.key(verdict)),
            model.verdict(),
            true);
    StatusTexts sayings = new StatusTexts(words);
    var status =
        new FilterMenu<>(
            words,
            words.say("filter.status"),
            List.of(
                PaymentState.SUCCEEDED,
                PaymentState.WAITING,
                PaymentState.AWAITING_CUSTOMER,
                PaymentState.DECLINED,
                PaymentState.REFUSED,
                PaymentState.NEEDS_DATA,
                PaymentState.PART_PAID,
                PaymentState.PART_REFUNDED,
                PaymentState.REFUNDED,
                PaymentState.UNKNOWN),
            sayings::standing,
            model.standing(),
            false);
    var period =
        new FilterMenu<>(
            words,
            words.say("filter.period"),
            List.of(PeriodChoice.values()),
            p -> words.say("period." + p.name().toLowerCase(Locale.ROOT)),
            model.period(),
            true);
    FlowPane bar = new FlowPane(search, signature, status, period, news);
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
    Label label = new Label(words.say("callbacks.brief", DeliveryQuery.BRIEF_SPAN));
    label.setId("callbacks-brief");
    label.getStyleClass().add("note");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.visibleProperty().bind(model.brief());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private Node list(DeliveryTable table, Desktop desktop) {
    String address = desktop.listener().get().address();
    Node nothingYet =
        new EmptyState(
            Feather.INBOX,
            address.isEmpty()
                ? words.say("callbacks.none-deaf")
                : words.say("callbacks.none", address));
    Node noMatch =
        new EmptyState(
            Feather.FILTER,
            words.say("callbacks.no-match"),
            words.say("filter.clear"),
            model::clearFilters);
    StackPane stack = new StackPane(table, nothingYet, noMatch);
    stack.getStyleClass().add("list");
    HBox.setHgrow(stack, Priority.ALWAYS);
    model
        .content()
        .subscribe(
            content -> {
              table.setVisible(content == CallbacksViewModel.Content.ROWS);
              nothingYet.setVisible(content == CallbacksViewModel.Content.NOTHING_YET);
              noMatch.setVisible(content == CallbacksViewModel.Content.NOTHING_MATCHES);
              if (listWanted && search.isFocused()) {
                focusList();
              }
            });
    return stack;
  }
}
