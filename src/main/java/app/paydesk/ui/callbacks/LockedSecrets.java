package app.paydesk.ui.callbacks;

import app.paydesk.callback.doctor.Diagnosis;
import app.paydesk.journal.Delivery;
import app.paydesk.ui.CallbacksPort;
import app.paydesk.ui.control.Causes;
import app.paydesk.words.Worded;
import app.paydesk.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Says whose secrets could not be tried, and tries one with its passphrase. */
final class LockedSecrets extends VBox {
  private final CallbacksPort desktop;
  private final Delivery delivery;
  private final List<String> locked;
  private final BiConsumer<Diagnosis, List<String>> then;
  private final Words words;
  private final PasswordField passphrase = new PasswordField();
  private final Button unlock = new Button();
  private final Label said = DeliveryDetailView.label("", "danger-text");
  private final ToggleGroup group = new ToggleGroup();

  /**
   * @param then told what was found with the secret, and which are locked still
   */
  LockedSecrets(
      CallbacksPort desktop,
      Delivery delivery,
      List<String> locked,
      BiConsumer<Diagnosis, List<String>> then) {
    this.desktop = desktop;
    this.delivery = delivery;
    this.locked = locked;
    this.then = then;
    this.words = desktop.words();
    getStyleClass().add("stack");
    FlowPane choice = new FlowPane();
    choice.getStyleClass().add("actions");
    for (String name : locked) {
      ToggleButton button = new ToggleButton(name);
      button.setMnemonicParsing(false);
      button.setToggleGroup(group);
      button.setUserData(name);
      choice.getChildren().add(button);
    }
    group.selectToggle(group.getToggles().getFirst());
    group.selectedToggleProperty().subscribe(this::named);
    named();
    passphrase.setId("why-passphrase");
    Label label = DeliveryDetailView.label(words.say("unlock.passphrase"), "muted");
    label.setLabelFor(passphrase);
    passphrase.setOnAction(_ -> open());
    unlock.setId("why-unlock");
    unlock.setOnAction(_ -> open());
    said.setId("why-unlock-said");
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    FlowPane act = new FlowPane(unlock);
    act.getStyleClass().add("actions");
    getChildren().addAll(choice, label, passphrase, act, said);
  }

  private void named() {
    boolean chosen = group.getSelectedToggle() != null;
    unlock.setDisable(!chosen);
    unlock.setText(chosen ? words.say("why.unlock", chosen()) : words.say("why.choose"));
  }

  private String chosen() {
    return String.valueOf(group.getSelectedToggle().getUserData());
  }

  private void open() {
    CharSequence text = passphrase.getCharacters();
    char[] typed = new char[text.length()];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = text.charAt(i);
    }
    passphrase.clear();
    said.setText("");
    unlock.setDisable(true);
    String name = chosen();
    desktop
        .background()
        .run(
            () -> tried(name, typed),
            found -> then.accept(found, locked.stream().filter(n -> !n.equals(name)).toList()),
            fault -> {
              unlock.setDisable(false);
              said.setText(
                  fault instanceof Worded known
                      ? words.say(known.message())
                      : Causes.say("why.failed", fault, words));
            });
  }

  private Diagnosis tried(String name, char[] typed) {
    try {
      return desktop.callbacks().why(delivery, name, typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }
}
