package app.paydesk.ui.callbacks;

import app.paydesk.journal.Delivery;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.io.File;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** What is done with one callback, and below it what came of that. */
final class DeliveryActions extends VBox {
  private final CallbacksPort desktop;
  private final Words words;
  private final CallbacksViewModel model;
  private final Delivery delivery;
  private final VBox below = new VBox();

  DeliveryActions(CallbacksPort desktop, CallbacksViewModel model, Delivery delivery, Button open) {
    this.desktop = desktop;
    this.words = desktop.words();
    this.model = model;
    this.delivery = delivery;
    getStyleClass().add("stack");
    below.getStyleClass().add("stack");
    below.managedProperty().bind(below.visibleProperty());
    below.setVisible(false);
    boolean cut = delivery.verdict() == Delivery.Verdict.TOO_LARGE;
    boolean aside = delivery.verdict() != Delivery.Verdict.VALID && !cut;
    String not = cut ? "aside.too-large" : "why.valid";
    Button why = button("why", "why.button");
    why.setOnAction(_ -> show(new WhyPane(desktop, delivery)));
    why.setDisable(!aside);
    Tips.on(why, words.say(aside ? "why.tip" : not));
    Button again = button("judge-again", "aside.judge");
    again.setOnAction(_ -> judge(again));
    again.setDisable(!aside);
    Tips.on(again, words.say(aside ? "aside.judge-tip" : not));
    Button replay = button("replay", "replay.button");
    replay.setOnAction(_ -> show(new ReplayPane(desktop, delivery)));
    replay.setDisable(cut);
    Tips.on(replay, words.say(cut ? not : "replay.tip"));
    Button forward = button("forward", "forward.button");
    forward.setOnAction(_ -> show(new ForwardPane(desktop, delivery)));
    forward.setDisable(cut);
    if (cut) {
      Tips.on(forward, words.say(not));
    }
    Button save = button("save-bytes", "callbacks.save");
    save.setOnAction(_ -> save());
    FlowPane line = new FlowPane(open, why, again, replay, forward, save);
    line.getStyleClass().add("actions");
    getChildren().addAll(line, below);
  }

  private void judge(Button again) {
    again.setDisable(true);
    desktop
        .background()
        .run(
            () -> desktop.callbacks().judgeAgain(delivery),
            judged -> {
              again.setDisable(false);
              if (judged.verdict() == delivery.verdict()) {
                say("aside.same", "muted");
              } else {
                model.judged(judged);
              }
            },
            failure -> {
              again.setDisable(false);
              show(
                  DeliveryDetailView.label(
                      Causes.say("problem.history", failure, words), "danger-text"));
            });
  }

  private void save() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(words.say("callbacks.save"));
    chooser.setInitialFileName("callback-" + delivery.id() + ".json");
    Optional<File> chosen = Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()));
    chosen.ifPresent(
        file ->
            desktop
                .background()
                .run(
                    () -> Files.write(file.toPath(), delivery.body()),
                    _ -> say("callbacks.saved", "muted"),
                    _ -> say("callbacks.not-saved", "danger-text")));
  }

  private void say(String key, String styleClass) {
    show(DeliveryDetailView.label(words.say(key), styleClass));
  }

  private void show(Node node) {
    below.getChildren().setAll(node);
    below.setVisible(true);
  }

  private Button button(String id, String key) {
    Button button = new Button(words.say(key));
    button.setId(id);
    return button;
  }
}
