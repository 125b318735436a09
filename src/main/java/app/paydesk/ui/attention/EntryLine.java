package app.paydesk.ui.attention;

import app.paydesk.journal.PaymentRow;
import app.paydesk.journal.list.Notice;
import app.paydesk.payment.PaymentState;
import app.paydesk.ui.Navigator;
import app.paydesk.ui.control.CallbackTexts;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.StatusTexts;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private final StatusTexts sayings;
  private final CallbackTexts texts;
  private final TimeTexts times;
  private final Navigator navigator;
  private final AttentionViewModel model;

  EntryLine(Words words, TimeTexts times, Navigator navigator, AttentionViewModel model) {
    this.words = words;
    this.sayings = new StatusTexts(words);
    this.texts = new CallbackTexts(words);
    this.times = times;
    this.navigator = navigator;
    this.model = model;
  }

  Node of(AttentionLine entry) {
    return switch (entry) {
      case AttentionLine.Waiting waiting ->
          line(entry, operation(waiting.row(), next(waiting)), List.of());
      case AttentionLine.Overdue overdue ->
          settleable(entry, operation(overdue.row(), ""), List.of(words.say("pile.overdue.line")));
      case AttentionLine.Payment payment ->
          settleable(
              entry,
              parts(
                  label(payment.key().id().value(), "mono"),
                  label(times.brief(payment.changed()), "muted")),
              payment.kinds().stream()
                  .sorted()
                  .map(kind -> words.say(StatusTexts.key(kind)))
                  .toList());
      case AttentionLine.Callback callback ->
          settleable(entry, callback(callback.notice()), List.of(sentence(callback.notice())));
    };
  }

  private HBox settleable(AttentionLine entry, HBox head, List<String> sentences) {
    VBox told = line(entry, head, sentences);
    HBox.setHgrow(told, Priority.ALWAYS);
    HBox line = new HBox(told);
    if (entry.settlement().isEmpty()) {
      Button settle = new Button(words.say("settle.begin"));
      settle.getStyleClass().add("small");
      settle.setMinWidth(Region.USE_PREF_SIZE);
      settle.setAccessibleText(words.say("settle.begin") + ", " + spoken(head));
      settle.setOnAction(_ -> model.settling().set(List.of(entry)));
      line.getChildren().add(settle);
    }
    return line;
  }

  private VBox line(AttentionLine entry, HBox head, List<String> sentences) {
    Button open = new Button();
    open.setGraphic(head);
    open.setMaxWidth(Double.MAX_VALUE);
    open.getStyleClass().addAll("flat", "attention-line");
    open.setAccessibleText(spoken(head) + ", " + String.join(" ", sentences));
    open.setOnAction(_ -> go(entry));
    VBox line = new VBox(open);
    sentences.forEach(sentence -> line.getChildren().add(told(sentence)));
    entry
        .settlement()
        .map(s -> words.say("settle.done", times.brief(s.at()), s.reason()))
        .ifPresent(reason -> line.getChildren().add(told(reason)));
    return line;
  }

  private void go(AttentionLine entry) {
    switch (entry) {
      case AttentionLine.Waiting e -> navigator.payment(e.row().key(), e.row().ref());
      case AttentionLine.Overdue e -> navigator.payment(e.row().key(), e.row().ref());
      case AttentionLine.Payment e -> navigator.payment(e.key(), e.key().id().value());
      case AttentionLine.Callback e -> navigator.callback(e.notice().delivery());
    }
  }

  private String next(AttentionLine.Waiting item) {
    return item.row().standing() == PaymentState.RECORDED
        ? ""
        : item.next()
            .map(at -> words.say("pile.next", times.brief(at)))
            .orElseGet(() -> words.say("pile.no-next"));
  }

  private HBox operation(PaymentRow row, String next) {
    String amount = row.amount().map(Object::toString).orElse(words.say("payments.in-full"));
    return parts(
        new StatusChip(row.standing(), sayings.chip(row)),
        label(row.ref(), "mono"),
        label(amount, "strong"),
        label(row.payee(), "muted"),
        label(times.brief(row.created()), "muted"),
        label(next, "small"));
  }

  private HBox callback(Notice notice) {
    Optional<String> id = notice.paymentId();
    return parts(
        label(id.orElse(words.say("notice.no-id")), id.isPresent() ? "mono" : "muted"),
        label(words.say("notice.from", notice.from()), "muted"),
        label(times.brief(notice.received()), "muted"));
  }

  private String sentence(Notice notice) {
    return switch (notice.kind()) {
      case WRONG_SIGNATURE, NOT_JSON, TOO_LARGE, NOT_OURS -> texts.detail(notice.detail());
      case NO_PAYMENT -> words.say("notice.no-payment.line");
      case STRANGER -> words.say("notice.stranger.line");
    };
  }

  private static String spoken(HBox head) {
    return head.getChildren().stream()
        .flatMap(part -> part instanceof Label label ? Stream.of(label.getText()) : Stream.empty())
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(", "));
  }

  private static HBox parts(Node... parts) {
    HBox line = new HBox(GAP, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Label told(String text) {
    Label label = label(text, "small", "attention-told");
    label.setWrapText(true);
    return label;
  }

  static Label label(String text, String... styles) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
