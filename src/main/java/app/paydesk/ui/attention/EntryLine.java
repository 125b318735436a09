package app.paydesk.ui.attention;

import app.paydesk.callback.Note;
import app.paydesk.payment.Notice;
import app.paydesk.payment.PaymentRow;
import app.paydesk.payment.Standing;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.Sayings;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.Times;
import app.paydesk.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Makes the line of an entry: what it is, how to open it, how to settle it. */
final class EntryLine {
  private static final double GAP = 12;

  private final Words words;
  private final Sayings sayings;
  private final Times times;
  private final Navigator navigator;
  private final AttentionViewModel model;

  EntryLine(Words words, Times times, Navigator navigator, AttentionViewModel model) {
    this.words = words;
    this.sayings = new Sayings(words);
    this.times = times;
    this.navigator = navigator;
    this.model = model;
  }

  Node of(Entry entry) {
    return switch (entry) {
      case Entry.Waiting waiting -> open(operation(waiting.row(), next(waiting)), entry);
      case Entry.Overdue overdue -> beside(open(operation(overdue.row(), ""), entry), entry);
      case Entry.Payment payment -> beside(open(payment(payment), entry), entry);
      case Entry.Callback callback -> beside(open(callback(callback.notice()), entry), entry);
    };
  }

  private HBox beside(Button open, Entry entry) {
    HBox.setHgrow(open, Priority.ALWAYS);
    HBox line = new HBox(open);
    line.setAlignment(Pos.CENTER_LEFT);
    if (entry.settlement().isEmpty()) {
      Button settle = new Button(words.say("settle.begin"));
      settle.getStyleClass().addAll("flat", "small");
      settle.setMinWidth(Region.USE_PREF_SIZE);
      settle.setAccessibleText(words.say("settle.begin") + ", " + open.getAccessibleText());
      settle.setOnAction(_ -> model.settling().set(List.of(entry)));
      line.getChildren().add(settle);
    }
    return line;
  }

  private Button open(List<Node> parts, Entry entry) {
    VBox inside = new VBox(parts.toArray(Node[]::new));
    entry
        .settlement()
        .ifPresent(
            s ->
                inside
                    .getChildren()
                    .add(wrapped(words.say("settle.done", times.brief(s.at()), s.reason()))));
    Button button = new Button();
    button.setGraphic(inside);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().addAll("flat", "attention-line");
    inside.prefWidthProperty().bind(button.widthProperty().subtract(GAP * 2));
    button.setAccessibleText(spoken(inside));
    button.setOnAction(_ -> go(entry));
    return button;
  }

  private void go(Entry entry) {
    switch (entry) {
      case Entry.Waiting e -> navigator.payment(e.row().key(), e.row().ref());
      case Entry.Overdue e -> navigator.payment(e.row().key(), e.row().ref());
      case Entry.Payment e -> navigator.payment(e.key(), e.key().id().value());
      case Entry.Callback e -> navigator.callback(e.notice().delivery());
    }
  }

  private String next(Entry.Waiting item) {
    return item.row().standing() == Standing.RECORDED
        ? ""
        : item.next()
            .map(at -> words.say("pile.next", times.brief(at)))
            .orElseGet(() -> words.say("pile.no-next"));
  }

  private List<Node> operation(PaymentRow row, String next) {
    String amount = row.amount().map(Object::toString).orElse(words.say("payments.in-full"));
    return List.of(
        parts(
            new StatusChip(row.standing(), sayings.chip(row)),
            label(row.ref(), "mono"),
            label(amount, "strong"),
            label(row.payee(), "muted"),
            label(times.brief(row.created()), "muted"),
            label(next, "small")));
  }

  private List<Node> payment(Entry.Payment payment) {
    List<Node> lines = new ArrayList<>();
    lines.add(
        parts(
            label(payment.key().id().value(), "mono"),
            label(times.brief(payment.changed()), "muted")));
    payment.kinds().stream()
        .sorted()
        .map(kind -> wrapped(words.say(Sayings.key(kind))))
        .forEach(lines::add);
    return lines;
  }

  private List<Node> callback(Notice notice) {
    Optional<String> id = notice.paymentId();
    return List.of(
        parts(
            label(id.orElse(words.say("notice.no-id")), id.isPresent() ? "mono" : "muted"),
            label(words.say("notice.from", notice.from()), "muted"),
            label(times.brief(notice.received()), "muted")),
        wrapped(
            switch (notice.kind()) {
              case WRONG_SIGNATURE, NOT_JSON, NOT_OURS -> Note.say(notice.detail(), words);
              case NO_PAYMENT -> words.say("notice.no-payment.line");
              case STRANGER -> words.say("notice.stranger.line");
            }));
  }

  private static String spoken(Node node) {
    return switch (node) {
      case Label label -> label.getText();
      case javafx.scene.layout.Pane pane ->
          pane.getChildren().stream()
              .map(EntryLine::spoken)
              .filter(text -> !text.isBlank())
              .collect(Collectors.joining(", "));
      default -> "";
    };
  }

  private static HBox parts(Node... parts) {
    HBox line = new HBox(GAP, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label wrapped(String text) {
    Label label = label(text, "small");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
