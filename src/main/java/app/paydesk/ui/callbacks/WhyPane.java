package app.paydesk.ui.callbacks;

import app.paydesk.callback.doctor.Cause;
import app.paydesk.callback.doctor.Diagnosis;
import app.paydesk.callback.doctor.SideBySide;
import app.paydesk.journal.Delivery;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Says why a callback fails, and shows the text as it should be beside the one that was signed. */
final class WhyPane extends VBox {
  /** More lines than this nobody compares by eye. */
  private static final int MOST_LINES = 400;

  /** What was found, and whose secrets could not be tried. */
  private record Answer(Diagnosis found, List<String> locked) {}

  private final CallbacksPort desktop;
  private final Delivery delivery;
  private final Words words;

  WhyPane(CallbacksPort desktop, Delivery delivery) {
    this.desktop = desktop;
    this.delivery = delivery;
    this.words = desktop.words();
    getStyleClass().add("stack");
    Label working = DeliveryDetailView.label(words.say("why.working"), "muted");
    getChildren().add(working);
    desktop
        .background()
        .run(
            () -> new Answer(desktop.callbacks().why(delivery), desktop.callbacks().locked()),
            answer -> show(answer.found(), answer.locked()),
            failure -> working.setText(Causes.say("why.failed", failure, words)));
  }

  private void show(Diagnosis found, List<String> locked) {
    boolean unfinished = found.cause() == Cause.UNKNOWN && !locked.isEmpty();
    String told =
        unfinished
            ? words.say("why.locked", String.join(", ", locked))
            : words.sayAll(found.sentence());
    Label sentence = DeliveryDetailView.label(told, "strong");
    sentence.setId("why-sentence");
    VBox note = new VBox(sentence);
    note.getStyleClass()
        .addAll("note", found.cause() == Cause.UNKNOWN ? "tone-unknown" : "tone-declined");
    getChildren().setAll(note);
    if (unfinished) {
      getChildren().add(new LockedSecrets(desktop, delivery, locked, this::show));
    }
    boolean comparable =
        !found.theirs().isEmpty()
            && found.ours().size() <= MOST_LINES
            && found.theirs().size() <= MOST_LINES;
    if (comparable && !found.ours().equals(found.theirs())) {
      getChildren().add(lines(SideBySide.of(found.ours(), found.theirs())));
    }
  }

  private GridPane lines(List<SideBySide.Row> rows) {
    GridPane grid = new GridPane();
    grid.setId("why-lines");
    grid.getStyleClass().add("side-by-side");
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().addAll(half, half);
    grid.addRow(
        0,
        DeliveryDetailView.label(words.say("why.as-it-came"), "strong"),
        DeliveryDetailView.label(words.say("why.as-signed"), "strong"));
    for (int i = 0; i < rows.size(); i++) {
      SideBySide.Row row = rows.get(i);
      grid.addRow(
          i + 1, line(row.left(), row.differs(), "gone"), line(row.right(), row.differs(), "come"));
    }
    return grid;
  }

  private Label line(String text, boolean differs, String styleClass) {
    Label line = DeliveryDetailView.label(text, "mono");
    line.setMaxWidth(Double.MAX_VALUE);
    if (differs && !text.isEmpty()) {
      line.getStyleClass().add(styleClass);
      line.setAccessibleText(words.say("why.differs", text));
    }
    return line;
  }
}
