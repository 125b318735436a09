package app.paydesk.ui.batch.part;

import app.paydesk.ui.control.Icons;
import app.paydesk.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Which file it is about, and how far it is. */
public final class BatchHead extends HBox {
  private final Label name = new Label();
  private final Label note = new Label();
  private final StepBar steps;

  public BatchHead(Words words, Runnable back) {
    steps = new StepBar(words);
    steps.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("title");
    name.setMinWidth(0);
    note.getStyleClass().add("muted");
    note.setMinWidth(0);
    Button list = Icons.button(Feather.ARROW_LEFT, words.say("batches.back"), back);
    list.setId("batches-back");
    list.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    getStyleClass().add("batch-head");
    getChildren().addAll(list, name, note, space, steps);
  }

  public void show(String file, String more, StepBar.Step step) {
    name.setText(file);
    note.setText(more);
    steps.show(step);
  }
}
