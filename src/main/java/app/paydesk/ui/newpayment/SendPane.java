package app.paydesk.ui.newpayment;

import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.Tips;
import app.paydesk.ui.newpayment.NewPaymentViewModel.Step;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The button that asks, and in its place the question that sends. */
final class SendPane extends VBox {
  private final NewPaymentViewModel model;
  private final Words words;
  private final Button ask = new Button();
  private final StackPane asker = new StackPane(ask);
  private final Label blocked = label("small", "muted");
  private final Label refusal = label("note", "tone-declined");
  private final Label question = label("strong");
  private final Label inWords = label("muted");
  private final Label again = label("small", "warning-text");
  private final Button now = new Button();
  private final Button back = new Button();
  private final VBox confirm = new VBox(8);
  private final HBox sending = new HBox(8);
  private final Label underWay = new Label();

  /**
   * @param ready asked for when the button is pressed
   */
  SendPane(NewPaymentViewModel model, Words words, Runnable ready) {
    this.model = model;
    this.words = words;
    getStyleClass().add("send-pane");
    asker.setAlignment(Pos.CENTER_LEFT);
    ask.getStyleClass().addAll("success", "send-button");
    whole(ask).setId("send");
    ask.setOnAction(_ -> ready.run());
    buildConfirm();
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(18, 18);
    sending.setAlignment(Pos.CENTER_LEFT);
    sending.getChildren().addAll(turning, underWay);
    getChildren().addAll(refusal, asker, blocked, confirm, sending);
    model.stepProperty().subscribe(_ -> show());
    model.reviewProperty().subscribe(_ -> show());
    model.refusalProperty().subscribe(this::showRefusal);
    model.duplicatesProperty().subscribe(_ -> show());
  }

  private void buildConfirm() {
    EnvironmentBadge badge = new EnvironmentBadge(model.services().profile(), words);
    now.setId("send-now");
    now.getStyleClass().addAll("success", "send-button");
    now.setOnAction(_ -> model.confirm());
    now.addEventFilter(
        MouseEvent.ANY,
        event -> {
          if (event.getClickCount() > 1) {
            event.consume();
          }
        });
    back.setId("back");
    back.setText(words.say("newpayment.back"));
    back.setOnAction(
        _ -> {
          model.back();
          ask.requestFocus();
        });
    Tips.on(now, words.say("newpayment.now.tip"));
    Tips.on(back, words.say("newpayment.back.tip"));
    VBox buttons = new VBox(8, whole(now), whole(back));
    confirm.getStyleClass().addAll("card", "confirm");
    confirm.getChildren().addAll(badge, question, inWords, again, buttons);
  }

  private void show() {
    Review review = model.reviewProperty().get();
    Step step = model.stepProperty().get();
    Optional<String> why = model.blocked();
    ask.setText(review.action());
    ask.setDisable(why.isPresent());
    boolean link = model.formProperty().get().operation().link();
    String tip = why.orElseGet(() -> words.say(link ? "link.make.tip" : "newpayment.send.tip"));
    underWay.setText(words.say(link ? "link.making" : "newpayment.sending"));
    Tips.on(asker, tip);
    ask.setAccessibleHelp(tip);
    blocked.setText(why.orElse(""));
    visible(asker, step == Step.EDITING);
    visible(blocked, step == Step.EDITING && why.isPresent());
    question.setText(review.question());
    inWords.setText(review.inWords().orElse(""));
    visible(inWords, review.inWords().isPresent());
    again.setText(words.say("newpayment.again"));
    visible(again, !model.duplicatesProperty().get().isEmpty());
    now.setText(words.say("newpayment.now", review.action()));
    boolean asking = step == Step.CONFIRMING;
    boolean opened = asking && !confirm.isVisible();
    visible(confirm, asking);
    visible(sending, step == Step.SENDING);
    if (opened) {
      back.requestFocus();
    }
  }

  private void showRefusal(Optional<String> why) {
    refusal.setText(why.orElse(""));
    visible(refusal, why.isPresent());
  }

  /** Keeps the whole text, in several lines where the pane is narrow. */
  private static Button whole(Button button) {
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    return button;
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().addAll(styles);
    return label;
  }
}
