package app.paydesk.ui.profiles;

import app.paydesk.profile.Profile;
import app.paydesk.ui.control.EnvironmentBadge;
import app.paydesk.words.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A title, what is to be filled in, and at the bottom what to do with it. */
final class Frame extends BorderPane {
  private static final double GAP = 16;
  private static final double WIDEST = 760;

  private final ProgressBar progress = new ProgressBar();
  private final Label problem = new Label();
  private final Button act;
  private final Button back;

  Frame(Words words, Profile atWork, String title, String action, Node content) {
    getStyleClass().add("shell");
    Label name = new Label(title);
    name.getStyleClass().add("app-name");
    HBox top = new HBox(GAP, new EnvironmentBadge(atWork, words), name);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("top-bar");
    setTop(top);
    VBox middle = new VBox(content);
    middle.setMaxWidth(WIDEST);
    middle.setPadding(new Insets(GAP));
    VBox centred = new VBox(middle);
    centred.setAlignment(Pos.TOP_CENTER);
    ScrollPane scroll = new ScrollPane(centred);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    problem.setId("profile-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("danger-text");
    act = new Button(action);
    act.setId("profile-act");
    act.getStyleClass().add("accent");
    act.setDefaultButton(true);
    back = new Button(words.say("unlock.back", atWork.name()));
    back.setId("profile-back");
    back.setCancelButton(true);
    progress.setAccessibleText(action);
    HBox buttons = new HBox(GAP, act, back, progress);
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox bottom = new VBox(GAP / 2, problem, buttons);
    bottom.setPadding(new Insets(GAP));
    bottom.setMinHeight(USE_PREF_SIZE);
    setBottom(bottom);
    addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    failed("");
  }

  // A field that reads only a first line keeps this key to itself, and the button never hears of
  // it.
  private void leave(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && key.getTarget() instanceof TextInputControl) {
      key.consume();
      back.fire();
    }
  }

  void on(Runnable action, Runnable goBack) {
    act.setOnAction(_ -> action.run());
    back.setOnAction(_ -> goBack.run());
  }

  /** Puts the cursor into a field, which is no part of the scene before its style is applied. */
  void focus(Node field) {
    applyCss();
    field.requestFocus();
  }

  void name(String action) {
    act.setText(action);
  }

  void busy() {
    progress.setVisible(true);
    act.setDisable(true);
    back.setDisable(true);
    say("");
  }

  void failed(String sentence) {
    progress.setVisible(false);
    act.setDisable(false);
    back.setDisable(false);
    say(sentence);
  }

  private void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }
}
