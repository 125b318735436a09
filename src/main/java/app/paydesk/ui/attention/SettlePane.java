package app.paydesk.ui.attention;

import app.paydesk.card.CardTrace;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks why something is open no longer. */
final class SettlePane extends VBox {
  private static final int LONGEST = 500;

  private final AttentionViewModel model;
  private final Words words;
  private final Label what = new Label();
  private final TextField reason = FirstLine.words(new TextField());
  private final Label problem = new Label();
  private final Button settle = new Button();

  SettlePane(Words words, AttentionViewModel model) {
    this.words = words;
    this.model = model;
    getStyleClass().addAll("note", "tone-neutral", "settle");
    what.setWrapText(true);
    what.setLabelFor(reason);
    reason.setId("settle-reason");
    reason.setPromptText(words.say("settle.prompt"));
    reason.setAccessibleText(words.say("settle.prompt"));
    reason.setPrefColumnCount(36);
    problem.getStyleClass().add("danger-text");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    settle.setId("settle-now");
    settle.getStyleClass().add("accent");
    settle.setText(words.say("settle.now"));
    settle.setOnAction(_ -> keep());
    Button cancel = new Button(words.say("settle.cancel"));
    cancel.setOnAction(_ -> model.settling().set(List.of()));
    FlowPane line = new FlowPane(reason, settle, cancel);
    line.getStyleClass().add("actions");
    getChildren().addAll(what, line, problem);
    reason.textProperty().subscribe(this::judge);
    reason.setOnAction(_ -> keep());
    setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ESCAPE) {
            model.settling().set(List.of());
          }
        });
    model.settling().subscribe(this::show);
  }

  private void show(List<AttentionLine> entries) {
    setVisible(!entries.isEmpty());
    setManaged(!entries.isEmpty());
    if (!entries.isEmpty()) {
      reason.clear();
      what.setText(words.say("settle.what", entries.size()));
      reason.requestFocus();
    }
  }

  private void judge(String text) {
    boolean card = CardTrace.in(text);
    boolean tooLong = text.length() > LONGEST;
    problem.setText(
        card
            ? words.say("rule.card-in-text")
            : tooLong ? words.say("settle.too-long", LONGEST) : "");
    settle.setDisable(card || tooLong || text.isBlank());
  }

  private void keep() {
    if (!settle.isDisabled()) {
      model.settle(reason.getText());
    }
  }
}
