package app.paydesk.ui.batch.check;

import app.paydesk.money.Money;
import app.paydesk.profile.Profile;
import app.paydesk.ui.amount.AmountWords;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.batch.part.Totals;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The button that asks, and in its place the question that sends a whole file. */
final class SendQuestion extends VBox {
  private final Words words;
  private final CheckModel model;
  private final Button ask = new Button();
  private final Label blocked = Labels.of("", "muted");
  private final VBox question = new VBox();
  private final Button now = new Button();
  private final Button back = new Button();
  private final Profile profile;

  SendQuestion(Words words, CheckModel model, Profile profile) {
    this.words = words;
    this.model = model;
    this.profile = profile;
    getStyleClass().addAll("send-question", "stack");
    button(ask, "batch-send", "accent");
    ask.setOnAction(_ -> model.ask());
    button(now, "batch-send-now", "accent");
    now.setText(words.say("batches.send.now"));
    now.setOnAction(_ -> model.confirm());
    now.addEventFilter(
        MouseEvent.ANY,
        event -> {
          if (event.getClickCount() > 1) {
            event.consume(); // the second click of a double one is not a yes
          }
        });
    button(back, "batch-back");
    back.setText(words.say("batches.send.back"));
    back.setOnAction(_ -> model.back());
    Tips.on(ask, words.say("batches.send.tip"));
    question.getStyleClass().addAll("stack", "detail-content");
    getChildren().addAll(blocked, ask);
    model.step().subscribe(step -> show(step));
    model.file().subscribe(_ -> show(model.step().get()));
  }

  private static void button(Button button, String id, String... styles) {
    button.setId(id);
    button.getStyleClass().addAll(styles);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
  }

  private void show(CheckModel.Step step) {
    model.file().get().ifPresent(file -> show(step, file));
  }

  private void show(CheckModel.Step step, CheckedFile file) {
    boolean asking = step == CheckModel.Step.CONFIRMING;
    ask.setText(words.say("batches.send", action(file)));
    ask.setDisable(step != CheckModel.Step.CHECKED || !file.sends());
    blocked.setText(blocked(step, file));
    Labels.visible(blocked, !blocked.getText().isEmpty());
    Labels.visible(this, !asking);
    if (asking) {
      fill(file);
    }
  }

  private String blocked(CheckModel.Step step, CheckedFile file) {
    return switch (step) {
      case STARTING -> words.say("batches.starting");
      case READING, REFUSED, CONFIRMING -> "";
      case CHECKED ->
          file.sends()
              ? ""
              : words.say(
                  file.plan().differences().isEmpty()
                      ? "batches.send.none"
                      : "batches.send.differs");
    };
  }

  /** What the button does: so many payments, or what goes on. */
  private String action(CheckedFile file) {
    String fresh = words.say("batches.payments", file.fresh(), count(file.fresh()));
    String again = words.say("batches.again", file.again(), count(file.again()));
    if (file.again() == 0) {
      return file.fresh() == 0 ? fresh : fresh + ", " + Totals.say(file.totals());
    }
    return file.fresh() == 0 ? again : fresh + ", " + Totals.say(file.totals()) + ", " + again;
  }

  private String count(int rows) {
    return words.say("batches.count", rows);
  }

  /** The question, which takes the place of what was to be said before. */
  Node question() {
    return question;
  }

  /** Lets the keys go to the way back, so that no Enter sends by chance. */
  void focusBack() {
    back.requestFocus();
  }

  private void fill(CheckedFile file) {
    question
        .getChildren()
        .setAll(
            new EnvironmentBadge(profile, words),
            Labels.of(words.say("batches.send.question", action(file)), "strong"));
    for (Money total : file.totals()) {
      question.getChildren().add(Labels.of(AmountWords.of(total, words), "muted"));
    }
    if (file.leftOut() > 0) {
      question
          .getChildren()
          .add(
              Labels.of(
                  words.say("batches.send.left-out", file.leftOut(), count(file.leftOut())),
                  "warning-text"));
    }
    if (!model.choices().get().delay().isZero()) {
      question.getChildren().add(Labels.of(words.say("batches.send.delay"), "muted"));
    }
    question.getChildren().addAll(now, back);
  }
}
