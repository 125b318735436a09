package app.paydesk.ui.newpayment;

import app.paydesk.ui.newpayment.FieldModel.Judgement;
import app.paydesk.words.Typed;
import app.paydesk.words.Words;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A control with its label above and what is to be said of it below. */
final class Cell extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("odd");
  private final Words words;
  private final Label sentence = new Label();
  private final Control control;
  private final String name;
  private Optional<String> hint = Optional.empty();

  Cell(Words words, String name, boolean required, Control control) {
    this.words = words;
    this.name = name;
    this.control = control;
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    label.setWrapText(true);
    if (required) {
      Label star = new Label("*");
      star.getStyleClass().add("danger-text");
      label.setGraphic(star);
      label.setContentDisplay(ContentDisplay.RIGHT);
    }
    control.setAccessibleText(name);
    control.setMaxWidth(Double.MAX_VALUE);
    sentence.getStyleClass().add("field-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("field-cell");
    getChildren().addAll(label, control, sentence);
    say(new Judgement(FieldModel.Level.NONE, Optional.empty()));
  }

  Cell hint(Optional<String> text) {
    hint = text;
    say(new Judgement(FieldModel.Level.NONE, Optional.empty()));
    return this;
  }

  /** The thing to type in. */
  Control control() {
    return control;
  }

  void say(Judgement judgement) {
    Optional<String> said =
        Stream.of(judgement.message().map(words::say), judgement.notice().map(this::inWords))
            .flatMap(Optional::stream)
            .reduce((message, notice) -> message + " " + notice);
    String text = said.or(() -> hint).orElse("");
    sentence.setText(text);
    sentence.setVisible(!text.isEmpty());
    sentence.setManaged(!text.isEmpty());
    sentence.getStyleClass().removeAll("danger-text", "warning-text", "success-text", "muted");
    sentence.getStyleClass().add(colour(judgement));
    control.pseudoClassStateChanged(ERROR, judgement.level() == FieldModel.Level.ERROR);
    control.pseudoClassStateChanged(WARNING, judgement.level() == FieldModel.Level.WARNING);
    control.setAccessibleHelp(text);
    control.setAccessibleText(said.map(s -> name + ", " + s).orElse(name));
  }

  private String inWords(Typed.LeftOut left) {
    return words.say(
        switch (left) {
          case MORE -> "typed.more";
          case UNSEEN -> "typed.unseen";
        });
  }

  private static String colour(Judgement judgement) {
    return switch (judgement.level()) {
      case ERROR -> "danger-text";
      case WARNING -> "warning-text";
      case FINE, NONE -> {
        if (judgement.dropped()) {
          yield "warning-text";
        }
        yield judgement.message().isPresent() ? "success-text" : "muted";
      }
    };
  }
}
