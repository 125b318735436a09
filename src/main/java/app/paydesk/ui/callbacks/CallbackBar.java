package app.paydesk.ui.callbacks;

import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * What is done with all callbacks: bring one in, try one out, judge or clear what is kept aside.
 */
final class CallbackBar extends FlowPane {
  private final CallbacksPort desktop;
  private final Words words;
  private final CallbacksViewModel model;
  private final Button bring;
  private final Button test;
  private final Button again;
  private final Button clear;
  private final Button cleared;
  private final ClearingBar ask;
  private final Label said = new Label();

  CallbackBar(
      CallbacksPort desktop,
      CallbacksViewModel model,
      TimeTexts times,
      Consumer<Node> side,
      Runnable back) {
    this.desktop = desktop;
    this.words = desktop.words();
    this.model = model;
    getStyleClass().add("filter-bar");
    bring = button("callbacks-import", "import.button");
    bring.setOnAction(_ -> side.accept(new ImportView(desktop, back)));
    test = button("callbacks-test", "test.button");
    test.setOnAction(_ -> side.accept(new TestView(desktop, back)));
    boolean mayTest = desktop.callbacks().mayTest();
    test.setDisable(!mayTest);
    Tips.on(test, words.say(mayTest ? "test.what" : "test.live"));
    again = button("judge-all", "aside.judge-all");
    again.setOnAction(_ -> judgeAll());
    clear = button("clear-aside", "aside.clear");
    ask = new ClearingBar(words, desktop.clock(), this::clear, this::usual);
    clear.setOnAction(_ -> ask());
    cleared = button("cleared", "aside.trace");
    cleared.setOnAction(_ -> side.accept(new ClearingsPane(desktop, times, back)));
    Tips.on(cleared, words.say("aside.trace-tip"));
    said.setId("aside-said");
    said.getStyleClass().add("muted");
    usual();
  }

  private void usual() {
    getChildren().setAll(bring, test, again, clear, cleared, said);
  }

  private void ask() {
    getChildren().setAll(ask);
    ask.ask();
  }

  private void judgeAll() {
    again.setDisable(true);
    desktop
        .background()
        .run(
            () -> desktop.callbacks().judgeAllAgain(),
            done -> {
              again.setDisable(false);
              tell(words.say("aside.judged", done.judged(), done.valid()));
            },
            this::failed);
  }

  private void clear(Optional<Instant> before) {
    usual();
    desktop
        .background()
        .run(
            () -> desktop.callbacks().clearAside(before),
            cleared -> tell(words.say("aside.cleared", cleared)),
            this::failed);
  }

  private void tell(String sentence) {
    said.setText(sentence);
    model.newest();
  }

  private void failed(Exception failure) {
    again.setDisable(false);
    said.setText(Causes.say("problem.history", failure, words));
  }

  private Button button(String id, String key) {
    Button button = new Button(words.say(key));
    button.setId(id);
    return button;
  }
}
