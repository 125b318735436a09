package app.paydesk.ui.shell;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.words.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Stands in the window while another profile is opened. */
final class UnlockPane extends VBox {
  private static final double SPACING = 16;
  private static final double GAP = 4;
  private static final double WIDTH = 420;

  private final PasswordField passphrase = new PasswordField();
  private final ProgressBar progress = new ProgressBar();
  private final Label problem = new Label();
  private final Button unlock = new Button();
  private final Button back = new Button();
  private final Label note = new Label();

  UnlockPane(
      Words words,
      Profile earlier,
      Profile wanted,
      boolean secured,
      Consumer<char[]> open,
      Runnable goBack) {
    super(SPACING);
    getStyleClass().add("shell");
    setAlignment(Pos.CENTER);
    Label name = new Label(wanted.name());
    name.getStyleClass().add("app-name");
    HBox title = new HBox(SPACING, new EnvironmentBadge(wanted, words), name);
    title.setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(words.say("unlock.passphrase"));
    label.setLabelFor(passphrase);
    passphrase.setId("passphrase");
    show(label, secured);
    show(passphrase, secured);
    note.setId("unlock-note");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    show(note, false);
    problem.setId("unlock-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.getStyleClass().add("danger-text");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(words.say("unlock.opening", wanted.name()));
    unlock.setId("unlock");
    unlock.setText(words.say(secured ? "unlock.action" : "unlock.open", wanted.name()));
    unlock.getStyleClass().add("accent");
    unlock.setDefaultButton(true);
    unlock.setOnAction(_ -> open.accept(taken()));
    back.setText(words.say("unlock.back", earlier.name()));
    back.setCancelButton(true);
    back.setOnAction(
        _ -> {
          passphrase.clear();
          goBack.run();
        });
    VBox inside =
        new VBox(
            SPACING,
            title,
            note,
            new VBox(GAP, label, passphrase, problem),
            progress,
            new HBox(SPACING, unlock, back));
    inside.setMaxWidth(WIDTH);
    getChildren().add(inside);
    busy(false);
  }

  /** There is no way back but the passphrase; says what goes on behind it. */
  void locked(String sentence) {
    note(sentence);
    back.setCancelButton(false);
    show(back, false);
  }

  /** Says what to know before it is opened. */
  void note(String sentence) {
    note.setText(sentence);
    show(note, true);
  }

  /** Puts the cursor where typing begins. */
  void focus() {
    (passphrase.isVisible() ? passphrase : unlock).requestFocus();
  }

  /** Goes back, as its button does. */
  void leave() {
    back.fire();
  }

  /** Whether the profile is being opened. */
  boolean working() {
    return progress.isVisible();
  }

  /** Shows whether the profile is being opened. */
  void busy(boolean working) {
    show(progress, working);
    unlock.setDisable(working);
    back.setDisable(working);
    passphrase.setDisable(working);
  }

  /** Says why the profile did not open. */
  void failed(String sentence) {
    busy(false);
    problem.setText(sentence);
    focus();
  }

  private char[] taken() {
    CharSequence typed = passphrase.getCharacters();
    char[] taken = new char[typed.length()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = typed.charAt(i);
    }
    passphrase.clear();
    problem.setText("");
    return taken;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
