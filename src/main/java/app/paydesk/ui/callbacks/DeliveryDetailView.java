package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.json.Json;
import app.paydesk.json.JsonException;
import app.paydesk.json.JsonObject;
import app.paydesk.payment.PaymentId;
import app.paydesk.payment.PaymentKey;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.CallbackTexts;
import app.paydesk.ui.control.DetailPane;
import app.paydesk.ui.control.EmptyState;
import app.paydesk.ui.control.JsonPane;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One callback: the verdict and what it changed, then its body, headers, signature and bytes. */
final class DeliveryDetailView extends StackPane {
  private final CallbacksPort desktop;
  private final CallbacksViewModel model;
  private final Words words;
  private final TimeTexts times;
  private final Navigator navigator;
  private final StatusTexts sayings;
  private final CallbackTexts texts;
  private final DetailPane pane;
  private int tab;

  DeliveryDetailView(
      CallbacksPort desktop, CallbacksViewModel model, TimeTexts times, Navigator navigator) {
    this.desktop = desktop;
    this.model = model;
    this.words = desktop.words();
    this.times = times;
    this.navigator = navigator;
    this.sayings = new StatusTexts(words);
    this.texts = new CallbackTexts(words);
    this.pane =
        new DetailPane(new EmptyState(Feather.MOUSE_POINTER, words.say("callbacks.choose")));
    getChildren().add(pane);
    setMinWidth(USE_PREF_SIZE);
    model.selected().subscribe(chosen -> chosen.ifPresentOrElse(this::show, pane::show));
  }

  private void show(Delivery delivery) {
    StatusChip chip =
        new StatusChip(
            Signatures.tone(delivery.verdict()), words.say(Signatures.key(delivery.verdict())));
    FlowPane state = new FlowPane(chip, label(times.exact(delivery.received()), "muted"));
    state.getStyleClass().add("head-line");
    VBox note = new VBox(label(texts.effect(delivery.effect()), "strong"));
    String detail = texts.detail(delivery.detail());
    if (!detail.isEmpty()) {
      note.getChildren().add(label(detail, "muted"));
    }
    note.getStyleClass().addAll("note", Signatures.tone(delivery.verdict()).styleClass());
    pane.show(
        state,
        label(title(delivery), "title"),
        label(
            words.say(kept(delivery), Integer.toString(delivery.body().length), delivery.from()),
            "muted"),
        note,
        new DeliveryActions(desktop, model, delivery, open(delivery)),
        tabs(delivery));
  }

  private static String kept(Delivery delivery) {
    return delivery.verdict() == Delivery.Verdict.TOO_LARGE
        ? "callbacks.from-cut"
        : "callbacks.from";
  }

  private String title(Delivery delivery) {
    String said =
        Stream.of(sayings.type(delivery.operationType()), sayings.status(delivery.status()))
            .filter(part -> !part.isEmpty())
            .reduce((a, b) -> a + ": " + b)
            .orElse(words.say("callbacks.unreadable"));
    return json(delivery)
        .flatMap(body -> Amounts.of(body))
        .map(money -> said + ", " + money)
        .orElse(said);
  }

  private Button open(Delivery delivery) {
    Button open = new Button(words.say("callbacks.open-payment"));
    Optional<PaymentKey> key = delivery.paymentId().flatMap(this::key);
    key.ifPresentOrElse(
        found -> open.setOnAction(_ -> navigator.payment(found, found.id().value())),
        () -> open.setDisable(true));
    return open;
  }

  private Optional<PaymentKey> key(String id) {
    try {
      return Optional.of(new PaymentKey(desktop.profile().projectId(), new PaymentId(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private TabPane tabs(Delivery delivery) {
    String raw = new String(delivery.body(), StandardCharsets.UTF_8);
    Optional<JsonObject> body = json(delivery);
    TabPane tabs =
        DetailPane.tabs(
            DetailPane.tab(words.say("callbacks.body"), body(body, raw)),
            DetailPane.later(
                words.say("callbacks.difference"),
                () -> new DifferenceView(desktop, delivery, body)),
            DetailPane.later(words.say("callbacks.headers"), () -> text(delivery.headers())),
            DetailPane.later(
                words.say("callbacks.signature"), () -> new SignatureView(desktop, delivery, body)),
            DetailPane.later(
                words.say("callbacks.raw"),
                () -> new VBox(text(raw), text(Hex.dump(delivery.body())))));
    tabs.getSelectionModel().select(tab);
    tabs.getSelectionModel()
        .selectedIndexProperty()
        .addListener((_, _, chosen) -> tab = chosen.intValue());
    return tabs;
  }

  private Node body(Optional<JsonObject> body, String raw) {
    return body.<Node>map(
            json -> {
              VBox both = new VBox(new BodyTree(words, json), text(Json.pretty(json)));
              both.getStyleClass().add("stack");
              return both;
            })
        .orElseGet(() -> text(raw));
  }

  private JsonPane text(String shown) {
    JsonPane json = new JsonPane(words);
    json.show(shown);
    return json;
  }

  static Optional<JsonObject> json(Delivery delivery) {
    try {
      return Optional.of(Json.object(delivery.body()));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
