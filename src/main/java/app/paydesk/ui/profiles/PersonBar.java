package app.paydesk.ui.profiles;

import app.paydesk.ui.control.Causes;
import app.paydesk.words.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Says above the screens of a new home by which name a person's deeds are entered, until a person
 * keeps it or gives another; nothing waits for that.
 */
public final class PersonBar extends HBox {
  private final Words words;
  private final PersonModel model;
  private final Label sentence = new Label();

  /**
   * @param change lets a person give another name
   */
  public PersonBar(Words words, PersonModel model, Runnable change) {
    this.words = words;
    this.model = model;
    boolean nobody = model.name().isEmpty();
    setId("person-bar");
    getStyleClass().addAll("note", "one-line");
    sentence.setId("person-sentence");
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    sentence.setText(
        nobody ? words.say("person.first.nobody") : words.say("person.first", model.name()));
    getChildren().addAll(sentence, button("person-change", "person.first.change", change));
    if (!nobody) {
      getChildren().add(button("person-keep", "person.first.keep", this::keep));
    }
    model.asked().subscribe(this::show);
  }

  private Button button(String id, String key, Runnable act) {
    Button button = new Button(words.say(key));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private void keep() {
    model.keep(model.name(), () -> {}, this::failed);
  }

  private void failed(Exception fault) {
    sentence.setText(Causes.say("person.failed", fault, words));
  }

  private void show(boolean asked) {
    setVisible(asked);
    setManaged(asked);
  }
}
