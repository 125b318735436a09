package app.paydesk.ui.profiles;

import app.paydesk.profile.DeskPerson;
import app.paydesk.profile.Profile;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

/** Stands in the window while the name of the person at this desk is changed. */
public final class PersonPane extends StackPane {
  private final TextField name = FirstLine.words(new TextField());
  private final LabelledField entry;
  private final Frame frame;

  /**
   * @param now the name so far
   * @param keep takes a clean name
   */
  public PersonPane(
      Words words, Profile atWork, String now, Consumer<String> keep, Runnable goBack) {
    name.setId("person-name");
    name.setText(now);
    entry =
        new LabelledField(
            words, words.say("newprofile.person"), name, words.say("newprofile.person.hint"));
    name.textProperty().subscribe(_ -> entry.say(problem()));
    frame = new Frame(words, atWork, words.say("person"), words.say("person.keep"), entry);
    frame.on(() -> keep(keep), goBack);
    getChildren().add(frame);
  }

  /** Puts the cursor where typing begins. */
  public void focus() {
    frame.focus(name);
  }

  /** Says why the name was not kept. */
  public void failed(String sentence) {
    frame.failed(sentence);
  }

  private void keep(Consumer<String> keep) {
    if (problem().isEmpty()) {
      frame.busy();
      keep.accept(typed());
    } else {
      name.requestFocus();
    }
  }

  private String typed() {
    return DeskPerson.clean(name.getText());
  }

  private Optional<Message> problem() {
    return DeskPerson.problem(typed());
  }
}
