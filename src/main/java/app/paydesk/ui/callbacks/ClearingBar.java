package app.paydesk.ui.callbacks;

import app.paydesk.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;

/** Asks how much of what is kept aside is to be deleted. */
final class ClearingBar extends FlowPane {
  private final Words words;
  private final Button not;
  private final ChoiceBox<Age> age = new ChoiceBox<>();

  /** How old a callback must be to be deleted. */
  enum Age {
    ANY(0),
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final int days;

    Age(int days) {
      this.days = days;
    }

    Optional<Instant> before(Clock clock) {
      return days == 0
          ? Optional.empty()
          : Optional.of(clock.instant().minus(Duration.ofDays(days)));
    }
  }

  ClearingBar(Words words, Clock clock, Consumer<Optional<Instant>> clear, Runnable leave) {
    this.words = words;
    getStyleClass().add("actions");
    age.setId("clear-age");
    age.getItems().setAll(Age.values());
    age.setConverter(new Said());
    age.setAccessibleText(words.say("aside.clear-age"));
    Label question = new Label(words.say("aside.clear-question"));
    question.setWrapText(true);
    question.setLabelFor(age);
    Button really = button("clear-aside-now", "aside.clear-now");
    really.getStyleClass().add("danger");
    really.setOnAction(_ -> clear.accept(age.getValue().before(clock)));
    not = button("clear-aside-not", "payments.not-now");
    not.setOnAction(_ -> leave.run());
    getChildren().setAll(List.of(question, age, really, not));
  }

  /** Asks anew; nothing is deleted by a quick Enter. */
  void ask() {
    age.setValue(Age.ANY);
    not.requestFocus();
  }

  private Button button(String id, String key) {
    Button button = new Button(words.say(key));
    button.setId(id);
    return button;
  }

  private final class Said extends StringConverter<Age> {
    @Override
    public String toString(Age chosen) {
      return chosen == null ? "" : words.say("aside.age." + chosen.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Age fromString(String said) {
      throw new UnsupportedOperationException("ages are chosen, not typed");
    }
  }
}
