package app.paydesk.ui.profiles;

import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Optional;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A name, what is typed under it, and a sentence below. */
final class LabelledField extends VBox {
  private static final double GAP = 4;

  private final Words words;
  private final String name;
  private final String hint;
  private final Control control;
  private final Label sentence = new Label();

  LabelledField(Words words, String name, Control control, String hint) {
    super(GAP);
    this.words = words;
    this.name = name;
    this.hint = hint;
    this.control = control;
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    label.setWrapText(true);
    control.setMaxWidth(Double.MAX_VALUE);
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("small");
    getChildren().addAll(label, control, sentence);
    say(Optional.empty());
  }

  /** Says what is wrong, or the hint while nothing is. */
  void say(Optional<Message> problem) {
    say(problem, "danger-text");
  }

  /** Says what is allowed but odd, or the hint while nothing is. */
  void warn(Optional<Message> oddity) {
    say(oddity, "warning-text");
  }

  private void say(Optional<Message> remark, String tone) {
    Optional<String> said = remark.map(words::say);
    String text = said.orElse(hint);
    sentence.setText(text);
    sentence.setVisible(!text.isEmpty());
    sentence.setManaged(!text.isEmpty());
    sentence.getStyleClass().removeAll("danger-text", "warning-text", "muted");
    sentence.getStyleClass().add(said.isPresent() ? tone : "muted");
    control.setAccessibleText(said.map(s -> name + ", " + s).orElse(name));
    control.setAccessibleHelp(text);
  }

  Control control() {
    return control;
  }
}
