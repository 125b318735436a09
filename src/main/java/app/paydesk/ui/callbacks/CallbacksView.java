package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.journal.list.DeliveryQuery;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.DetailPane;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.filter.FilterBar;
import app.paydesk.ui.filter.FilteredList;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The callbacks with their filters, and beside them the one that is looked at. */
public final class CallbacksView extends VBox {
  private static final List<PaymentState> STATES =
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
          PaymentState.UNKNOWN);

  private final Words words;
  private final FilterBar filters;
  private final FilteredList list;

  public CallbacksView(
      CallbacksPort desktop, CallbacksViewModel model, TimeTexts times, Navigator navigator) {
    this.words = desktop.words();
    DeliveryTable table = new DeliveryTable(words, model, times);
    this.filters = filters(model.filters(), table.news(words));
    this.list = list(table, model, desktop.listener().get().address());
    DeliveryDetailView detail = new DeliveryDetailView(desktop, model, times, navigator);
    StackPane side = new StackPane(detail);
    Runnable back = () -> side.getChildren().setAll(detail);
    CallbackBar bar =
        new CallbackBar(
            desktop, model, times, pane -> side.getChildren().setAll(scrolling(pane)), back);
    model.selected().subscribe(_ -> back.run());
    HBox body = new HBox(list, side);
    setVgrow(body, Priority.ALWAYS);
    getStyleClass().add("screen");
    String brief = words.say("callbacks.brief", DeliveryQuery.BRIEF_SPAN);
    getChildren()
        .addAll(
            filters,
            bar,
            FilterBar.problem(model.problem()),
            FilterBar.brief("callbacks-brief", brief, model.brief()),
            body);
  }

  private static DetailPane scrolling(Node content) {
    DetailPane pane = new DetailPane(new Region());
    pane.show(content);
    return pane;
  }

  /** Lets the keys go to the list, or where a callback is looked for if there is no list. */
  public void focusList() {
    list.focusList();
  }

  /** Puts the cursor where a callback is looked for. */
  public void focusSearch() {
    filters.focus();
  }

  private FilterBar filters(CallbackFilters chosen, Button news) {
    StatusTexts texts = new StatusTexts(words);
    return new FilterBar(words, words.say("callbacks.search"), chosen.text())
        .withOne(
            words.say("filter.signature"),
            List.of(Delivery.Verdict.values()),
            verdict -> words.say(Signatures.key(verdict)),
            chosen.verdict())
        .with(words.say("filter.status"), STATES, texts::standing, chosen.standing())
        .withPeriod(chosen.period())
        .with(news);
  }

  private FilteredList list(DeliveryTable table, CallbacksViewModel model, String address) {
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
    return new FilteredList(filters, table, table::focus, nothingYet, noMatch, model.content());
  }
}
