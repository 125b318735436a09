package app.paydesk.ui.payments;

import app.paydesk.journal.list.PaymentQuery;
import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.filter.FilterBar;
import app.paydesk.ui.filter.FilteredList;
import app.paydesk.words.Words;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of payments with its filters, and beside it the one that is looked at. */
public final class PaymentsView extends VBox {
  private final Words words;
  private final FilterBar filters;
  private final FilteredList list;

  public PaymentsView(
      PaymentsPort desktop, PaymentsViewModel model, TimeTexts times, Navigator navigator) {
    this.words = desktop.words();
    this.filters = filters(desktop, model);
    this.list = list(new PaymentTable(words, model, times), model, navigator);
    VBox rows = new VBox(list, count(model));
    setVgrow(list, Priority.ALWAYS);
    HBox.setHgrow(rows, Priority.ALWAYS);
    PaymentDetailView detail = new PaymentDetailView(desktop, model.detail(), times, navigator);
    HBox body = new HBox(rows, detail);
    setVgrow(body, Priority.ALWAYS);
    getStyleClass().add("screen");
    String brief = words.say("payments.brief", PaymentQuery.BRIEF_SPAN);
    getChildren()
        .addAll(
            filters,
            FilterBar.problem(model.problem()),
            FilterBar.brief("payments-brief", brief, model.brief()),
            body);
  }

  /** Lets the keys go to the list, or where a payment is looked for if there is no list. */
  public void focusList() {
    list.focusList();
  }

  /** Puts the cursor where a payment is looked for. */
  public void focusSearch() {
    filters.focus();
  }

  private FilterBar filters(PaymentsPort desktop, PaymentsViewModel model) {
    StatusTexts texts = new StatusTexts(words);
    List<String> operations = desktop.methods().forms().stream().map(Operation::key).toList();
    return new FilterBar(words, words.say("payments.search"), model.text())
        .with(words.say("filter.operation"), operations, texts::operation, model.operations())
        .with(
            words.say("filter.status"),
            List.of(PaymentState.values()),
            texts::standing,
            model.standings())
        .withPeriod(model.period());
  }

  /** How many rows there are, or that there are more of them. */
  private Label count(PaymentsViewModel model) {
    Label label = new Label();
    label.setId("payments-count");
    label.getStyleClass().addAll("list-foot", "muted");
    label.setWrapText(true);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinHeight(USE_PREF_SIZE);
    label
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words.say(countKey(model), model.rows().size()),
                model.rows(),
                model.atEnd(),
                model.full()));
    label.visibleProperty().bind(Bindings.isNotEmpty(model.rows()));
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private static String countKey(PaymentsViewModel model) {
    return model.full().get()
        ? "payments.count.full"
        : model.atEnd().get() ? "payments.count" : "payments.count.more";
  }

  private FilteredList list(PaymentTable table, PaymentsViewModel model, Navigator navigator) {
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
    return new FilteredList(filters, table, table::focus, nothingYet, noMatch, model.content());
  }
}
