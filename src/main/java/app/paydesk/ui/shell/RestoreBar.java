package app.paydesk.ui.shell;

import app.paydesk.card.CardTrace;
import app.paydesk.journal.RestoreHold;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/**
 * Says above every screen that nothing is sent after a backup was put back, how far the Gate was
 * asked, and when that ended; a person may end it with a reason.
 */
final class RestoreBar extends VBox {
  private final Words words;
  private final TimeTexts times;
  private final Label sentence = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Button release = new Button();
  private final Button close = new Button();
  private final TextField reason = FirstLine.words(new TextField());
  private final Button now = new Button();
  private final FlowPane asking = new FlowPane();

  RestoreBar(Words words, TimeTexts times, ShellViewModel model) {
    this.words = words;
    this.times = times;
    getStyleClass().addAll("note", "tone-waiting");
    sentence.setId("hold-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    progress.setAccessibleText(words.say("hold.release"));
    button(release, "hold-release", "hold.release", () -> ask(true));
    button(close, "hold-close", "hold.close", () -> show(this, false));
    reason.setId("hold-reason");
    reason.setPromptText(words.say("hold.reason"));
    reason.setAccessibleText(words.say("hold.reason"));
    reason.setPrefColumnCount(36);
    button(now, "hold-now", "hold.now", () -> model.release(reason.getText().strip()));
    now.getStyleClass().add("danger");
    reason.textProperty().subscribe(text -> now.setDisable(text.isBlank() || CardTrace.in(text)));
    Button cancel = new Button();
    button(cancel, "hold-cancel", "hold.cancel", () -> ask(false));
    asking.getChildren().addAll(reason, now, cancel);
    asking.getStyleClass().add("actions");
    FlowPane line = new FlowPane(progress, release, close);
    line.getStyleClass().add("actions");
    getChildren().addAll(sentence, line, asking);
    ask(false);
    show(this, false);
    model.hold().addListener((_, before, hold) -> turn(before, hold));
    turn(Optional.empty(), model.hold().get());
  }

  private void turn(Optional<RestoreHold> before, Optional<RestoreHold> hold) {
    boolean ended = before.isPresent() && hold.isEmpty();
    show(close, ended);
    show(progress, hold.isPresent());
    if (hold.isPresent()) {
      RestoreHold h = hold.get();
      String made = times.dated(h.made());
      sentence.setText(
          h.allAsked()
              ? words.say("hold.person", made, h.payments())
              : words.say("hold.asking", made, h.asked(), h.payments()));
      progress.setProgress(h.payments() == 0 ? 1 : (double) h.asked() / h.payments());
      show(release, !asking.isVisible());
      show(this, true);
    } else if (ended) {
      sentence.setText(words.say("hold.ended"));
      ask(false);
      show(release, false);
    }
  }

  private void ask(boolean asked) {
    reason.clear();
    show(asking, asked);
    show(release, !asked);
    if (asked) {
      reason.requestFocus();
    }
  }

  private void button(Button button, String id, String key, Runnable act) {
    button.setId(id);
    button.setText(words.say(key));
    button.setOnAction(_ -> act.run());
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
