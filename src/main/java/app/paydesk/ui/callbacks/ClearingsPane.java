package app.paydesk.ui.callbacks;

import app.paydesk.journal.list.Clearing;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.ui.control.Signatures;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What was kept aside and deleted by a person: when, how many, and of what verdict. */
final class ClearingsPane extends VBox {
  private final Words words;
  private final TimeTexts times;
  private final VBox lines = new VBox();

  ClearingsPane(CallbacksPort desktop, TimeTexts times, Runnable close) {
    this.words = desktop.words();
    this.times = times;
    getStyleClass().addAll("stack", "side-pane");
    lines.setId("clearings");
    lines.getStyleClass().add("stack");
    Button back = new Button(words.say("import.close"));
    back.setOnAction(_ -> close.run());
    FlowPane line = new FlowPane(back);
    line.getStyleClass().add("actions");
    getChildren()
        .addAll(
            DeliveryDetailView.label(words.say("aside.trace-title"), "title"),
            DeliveryDetailView.label(words.say("aside.trace-what"), "muted"),
            lines,
            line);
    desktop
        .background()
        .run(
            () -> desktop.callbacks().clearings(),
            this::show,
            failure ->
                lines
                    .getChildren()
                    .setAll(
                        DeliveryDetailView.label(
                            Causes.say("problem.history", failure, words), "danger-text")));
  }

  private void show(List<Clearing> clearings) {
    if (clearings.isEmpty()) {
      lines.getChildren().setAll(DeliveryDetailView.label(words.say("aside.trace-none"), "muted"));
    } else {
      lines.getChildren().setAll(clearings.stream().map(this::line).toList());
    }
  }

  private VBox line(Clearing clearing) {
    Label what =
        DeliveryDetailView.label(
            words.say(
                "aside.trace-line",
                clearing.deliveries(),
                words.say(Signatures.key(clearing.verdict()))),
            "strong");
    String when = times.dated(clearing.at());
    Label how =
        DeliveryDetailView.label(
            clearing
                .before()
                .map(limit -> words.say("aside.trace-before", when, times.dated(limit)))
                .orElseGet(() -> words.say("aside.trace-all", when)),
            "muted");
    return new VBox(what, how);
  }
}
