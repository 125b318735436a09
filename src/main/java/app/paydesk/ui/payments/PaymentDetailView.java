package app.paydesk.ui.payments;

import app.paydesk.gate.message.CallbackMessage;
import app.paydesk.method.Operation;
import app.paydesk.method.Role;
import app.paydesk.payment.NextStep;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentEvent;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.PaymentsPort;
import app.paydesk.ui.control.CopyButton;
import app.paydesk.ui.control.DetailPane;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One payment: its state, what that means and what can be done, then its story, then raw data. */
final class PaymentDetailView extends StackPane {
  private final PaymentsPort desktop;
  private final Words words;
  private final PaymentDetailModel model;
  private final TimeTexts times;
  private final Navigator navigator;
  private final StatusTexts sayings;
  private final PaymentFacts facts;
  private final WaitingNote waiting;
  private final LinkPane link;
  private final DetailPane pane;
  private int tab;
  private Optional<SendAgain> again = Optional.empty();
  private Optional<PaymentKey> last = Optional.empty();
  private Optional<PaymentDetailModel.Place> lastPlace = Optional.empty();

  PaymentDetailView(
      PaymentsPort desktop, PaymentDetailModel model, TimeTexts times, Navigator navigator) {
    this.desktop = desktop;
    this.words = desktop.words();
    this.model = model;
    this.times = times;
    this.navigator = navigator;
    this.sayings = new StatusTexts(words);
    this.facts = new PaymentFacts(words, sayings, times, model.waits());
    this.waiting = new WaitingNote(model.waits(), model);
    this.link = new LinkPane(desktop, model, times);
    this.pane = new DetailPane(new EmptyState(Feather.MOUSE_POINTER, words.say("payments.choose")));
    getChildren().add(pane);
    setMinWidth(USE_PREF_SIZE);
    model.shown().subscribe(shown -> shown.ifPresentOrElse(this::show, this::showNothing));
    sceneProperty()
        .subscribe(scene -> Optional.ofNullable(scene).ifPresentOrElse(_ -> {}, this::leave));
  }

  private void showNothing() {
    forget();
    pane.show();
  }

  private void show(PaymentDetail detail) {
    PaymentKey key = detail.payment().key();
    if (!last.equals(Optional.of(key))) {
      tab = 0;
      last = Optional.of(key);
    }
    pane.show(
        state(detail),
        amount(detail),
        id(detail),
        meaning(detail),
        actions(detail),
        customer(detail),
        problem(),
        tabs(detail));
    Optional<PaymentDetailModel.Place> now = model.place();
    if (!now.equals(lastPlace)) {
      lastPlace = now;
      pane.toTop();
    }
  }

  private Node state(PaymentDetail detail) {
    Payment.OperationState operation = detail.operation();
    StatusChip chip =
        new StatusChip(
            operation.standing(),
            sayings.chip(operation.standing(), operation.status().orElse(""), ""));
    String title = sayings.operation(operation.operation().orElse(operation.type()));
    Label kind =
        label(
            operation.code().isEmpty()
                ? title
                : title + " · " + words.say("payments.code", operation.code()),
            "muted");
    FlowPane line = new FlowPane(chip, kind);
    line.getStyleClass().add("head-line");
    return line;
  }

  private Node amount(PaymentDetail detail) {
    return label(
        detail.operation().amount().map(Object::toString).orElse(words.say("payments.in-full")),
        "big-amount");
  }

  private Node id(PaymentDetail detail) {
    String payment = detail.payment().key().id().value();
    String ref = detail.operation().ref();
    boolean part = !ref.startsWith("#") && !ref.equalsIgnoreCase(payment);
    String id = part ? ref : payment;
    HBox line = new HBox(label(id, "mono"), new CopyButton(words, () -> id));
    line.getStyleClass().add("tight-line");
    VBox lines = new VBox(line);
    if (part) {
      lines.getChildren().add(label(words.say("payments.refund-of", payment), "muted"));
    }
    String payee = detail.operation().payee();
    if (!payee.isEmpty()) {
      lines.getChildren().add(label(words.say(direction(detail.operation()), payee), "muted"));
    }
    return lines;
  }

  private String direction(Payment.OperationState operation) {
    boolean purchase =
        operation
            .operation()
            .flatMap(desktop.methods()::form)
            .filter(form -> form.kind() == Operation.Kind.PURCHASE)
            .isPresent();
    return purchase ? "payments.from" : "payments.to";
  }

  private Node meaning(PaymentDetail detail) {
    Payment.OperationState operation = detail.operation();
    NextStep next = NextStep.of(detail.payment().key(), operation, desktop.codes(), words);
    VBox note = new VBox(label(next.meaning(), "sentence"), label(next.again(), "strong"));
    note.getStyleClass().addAll("note", Tone.of(operation.standing()).styleClass());
    waiting.show(detail, model.now().get());
    note.getChildren().add(waiting);
    next.advice().ifPresent(advice -> note.getChildren().add(label(advice, "muted")));
    TryLines lines = new TryLines(sayings);
    listed("errors.title", lines.errors(operation), note);
    listed("part.title", lines.tries(operation), note);
    detail
        .refundable()
        .filter(_ -> operation.standing().settled())
        .ifPresent(
            rest ->
                note.getChildren().add(label(words.say("payments.refundable", rest), "strong")));
    for (Payment.Flag flag : detail.payment().flags()) {
      String key = "flag." + flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
      note.getChildren().add(label(words.say(key), "warning-text"));
    }
    return note;
  }

  private void listed(String title, List<String> lines, VBox note) {
    if (!lines.isEmpty()) {
      note.getChildren().add(label(words.say(title), "strong"));
      lines.forEach(line -> note.getChildren().add(label(line, "muted")));
    }
  }

  private Node actions(PaymentDetail detail) {
    FlowPane line = new FlowPane();
    line.getStyleClass().add("actions");
    detail
        .refund()
        .ifPresent(
            operation -> {
              Button refund = new Button(words.say("payments.refund"));
              refund.setId("refund");
              refund.setOnAction(_ -> navigator.refund(detail.payment().key(), operation));
              line.getChildren().add(refund);
            });
    line.getChildren().addAll(sendAgain(detail));
    if (model.canCheck()) {
      Button check = new Button(words.say("payments.check"));
      check.disableProperty().bind(model.checking());
      check.setOnAction(_ -> model.checkStatus());
      Tips.on(check, words.say("payments.check.tip"));
      line.getChildren().add(check);
    }
    line.setManaged(!line.getChildren().isEmpty());
    return line;
  }

  /** What was typed there outlives a new look at the same payment. */
  private List<Node> sendAgain(PaymentDetail detail) {
    if (!model.mayBeSentAgain(detail)) {
      forget();
      return List.of();
    }
    SendAgain pane = again.filter(open -> open.keeps(detail)).orElseGet(() -> opened(detail));
    pane.show(detail);
    again = Optional.of(pane);
    return List.of(pane);
  }

  private SendAgain opened(PaymentDetail detail) {
    forget();
    boolean card = detail.recorded().flatMap(r -> r.party(Role.CARD)).isPresent();
    return new SendAgain(desktop, model, detail, card);
  }

  /** Out of sight, no card number is kept. */
  private void leave() {
    again.ifPresent(SendAgain::leave);
  }

  private void forget() {
    again.ifPresent(SendAgain::forget);
    again = Optional.empty();
  }

  private Node customer(PaymentDetail detail) {
    VBox place = new VBox();
    boolean open = !detail.operation().standing().settled();
    Optional<CallbackMessage.Redirect> redirect = detail.operation().redirect().filter(_ -> open);
    redirect.ifPresent(page -> place.getChildren().add(new RedirectPane(desktop, page)));
    boolean linked = open && redirect.isEmpty() && detail.recorded().isPresent();
    link.show(
        detail.recorded().flatMap(PaymentEvent.Recorded::link).filter(_ -> linked),
        model.now().get());
    if (linked) {
      place.getChildren().add(link);
    }
    place.setManaged(!place.getChildren().isEmpty());
    return place;
  }

  private Node problem() {
    Label label = label("", "danger-text");
    label.textProperty().bind(model.problem());
    label.visibleProperty().bind(model.problem().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  private TabPane tabs(PaymentDetail detail) {
    TimelineView timeline = new TimelineView(words, times);
    timeline.show(detail.timeline());
    List<Tab> tabs = new ArrayList<>();
    tabs.add(DetailPane.tab(words.say("payments.timeline"), timeline));
    VBox details = new VBox(new LedgerPane(words, times, detail.payment()), facts.grid(detail));
    details.getStyleClass().add("stack");
    tabs.add(DetailPane.tab(words.say("payments.details"), details));
    detail
        .recorded()
        .ifPresent(
            recorded -> {
              JsonPane json = new JsonPane(words);
              json.show(recorded.request());
              String verb = recorded.link().isPresent() ? "GET " : "POST ";
              VBox request = new VBox(label(verb + recorded.path(), "mono"), json);
              request.getStyleClass().add("stack");
              tabs.add(DetailPane.tab(words.say("payments.request"), request));
            });
    tabs.add(
        DetailPane.tab(
            words.say("payments.callbacks", Integer.toString(detail.deliveries().size())),
            new DeliveryList(desktop, times, detail.deliveries())));
    TabPane tabPane = DetailPane.tabs(tabs.toArray(Tab[]::new));
    tabPane.getSelectionModel().select(Math.min(tab, tabs.size() - 1));
    tabPane
        .getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, chosen) -> tab = chosen.intValue());
    return tabPane;
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
