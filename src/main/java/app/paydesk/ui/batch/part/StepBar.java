package app.paydesk.ui.batch.part;

import app.paydesk.words.Words;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How far a file is on its way: file, check, sending, result. */
public final class StepBar extends HBox {
  private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
  private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

  /** The steps, in their order. */
  public enum Step {
    FILE,
    CHECK,
    SEND,
    RESULT
  }

  private final Map<Step, Label> labels = new EnumMap<>(Step.class);

  public StepBar(Words words) {
    getStyleClass().add("step-bar");
    for (Step step : Step.values()) {
      Label label = Labels.word(words.say("batches.step." + step), "step");
      labels.put(step, label);
      getChildren().add(label);
    }
  }

  public void show(Step now) {
    for (Step step : Step.values()) {
      step(step).pseudoClassStateChanged(NOW, step == now);
      step(step).pseudoClassStateChanged(PAST, step.compareTo(now) < 0);
    }
    setAccessibleText(step(now).getText());
  }

  private Label step(Step step) {
    return Objects.requireNonNull(labels.get(step));
  }
}
