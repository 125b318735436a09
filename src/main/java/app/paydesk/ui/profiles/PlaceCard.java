package app.paydesk.ui.profiles;

import app.paydesk.callback.listen.Ports;
import app.paydesk.ui.control.Background;
import app.paydesk.ui.control.CopyButton;
import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.profiles.ReceivingModel.Part;
import app.paydesk.words.Message;
import app.paydesk.words.Words;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Where the listener stands: address, port and path; a taken port is told with a free one. */
final class PlaceCard extends VBox {
  private static final double GAP = 8;
  private static final int PORT_COLUMNS = 6;

  /** How a port stands. */
  private record Look(Optional<Message> problem, OptionalInt proposal) {}

  private final Words words;
  private final Background background;
  private final ReceivingModel model;
  private final LabelledField port;
  private final Button other = new Button();
  private final Label warning = new Label();
  private int asked;

  PlaceCard(Words words, Background background, ReceivingModel model) {
    super(GAP);
    this.words = words;
    this.background = background;
    this.model = model;
    getStyleClass().add("card");
    Label title = new Label(words.say("receiving.place"));
    title.getStyleClass().add("heading");
    LabelledField host = ReceivingPane.entry(words, model, Part.HOST);
    HBox.setHgrow(host, Priority.ALWAYS);
    TextField number = FirstLine.code(new TextField());
    number.setId("receiving-port");
    number.setPrefColumnCount(PORT_COLUMNS);
    number.textProperty().bindBidirectional(model.text(Part.PORT));
    port =
        new LabelledField(
            words, words.say("receiving.port"), number, words.say("receiving.port.hint"));
    HBox.setHgrow(port, Priority.ALWAYS);
    port.setMaxWidth(Double.MAX_VALUE);
    other.setId("receiving-other-port");
    other.managedProperty().bind(other.visibleProperty());
    other.setVisible(false);
    getChildren().addAll(title, new HBox(GAP * 2, host, port), other, path(), warning, exposed());
    ReceivingPane.watch(model, this::look, Part.HOST, Part.PORT);
  }

  private VBox path() {
    TextField path = new TextField();
    path.setId("receiving-path");
    path.setEditable(false);
    path.getStyleClass().add("mono");
    path.textProperty().bindBidirectional(model.text(Part.PATH));
    Label name = new Label(words.say("receiving.path"));
    name.getStyleClass().add("field-label");
    name.setLabelFor(path);
    path.setAccessibleText(words.say("receiving.path"));
    HBox.setHgrow(path, Priority.ALWAYS);
    Button fresh = new Button(words.say("receiving.path.new"));
    fresh.setId("receiving-new-path");
    fresh.setMinWidth(USE_PREF_SIZE);
    fresh.setOnAction(_ -> model.newPath());
    HBox line = new HBox(GAP, path, new CopyButton(words, path::getText), fresh);
    line.setAlignment(Pos.CENTER_LEFT);
    warning.setId("receiving-path-warning");
    warning.setText(words.say("receiving.path.warning"));
    warning.setWrapText(true);
    warning.setMinHeight(USE_PREF_SIZE);
    warning.getStyleClass().addAll("note", "tone-waiting");
    warning.managedProperty().bind(warning.visibleProperty());
    ReceivingPane.watch(model, () -> warning.setVisible(model.pathChanged()), Part.PATH);
    return new VBox(GAP / 2, name, line, hint("receiving.path.hint"));
  }

  private Label exposed() {
    Label exposed = new Label();
    exposed.setId("receiving-exposed");
    exposed.setWrapText(true);
    exposed.setMinHeight(USE_PREF_SIZE);
    exposed.getStyleClass().addAll("note", "tone-waiting");
    exposed.managedProperty().bind(exposed.visibleProperty());
    ReceivingPane.watch(
        model,
        () -> {
          exposed.setText(words.say("listen.exposed", model.host()));
          exposed.setVisible(model.exposed());
        },
        Part.HOST,
        Part.KEY_STORE);
    return exposed;
  }

  private Label hint(String key) {
    Label hint = new Label(words.say(key));
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().addAll("small", "muted");
    return hint;
  }

  private void look() {
    int number = ++asked;
    Optional<Message> wrong = model.problem(Part.PORT);
    say(new Look(wrong, OptionalInt.empty()));
    model
        .portToTry()
        .ifPresent(
            wanted ->
                background.run(
                    () -> look(new Ports(model.host()), wanted),
                    found -> {
                      if (number == asked) {
                        say(found);
                      }
                    },
                    _ -> {}));
  }

  private static Look look(Ports ports, int wanted) {
    Optional<Message> problem = ports.problem(wanted);
    return new Look(problem, problem.isEmpty() ? OptionalInt.empty() : ports.proposal(wanted));
  }

  private void say(Look look) {
    port.say(look.problem());
    other.setVisible(look.proposal().isPresent());
    look.proposal()
        .ifPresent(
            free -> {
              String text = Integer.toString(free);
              other.setText(words.say("receiving.port.other", text));
              other.setOnAction(_ -> model.text(Part.PORT).set(text));
            });
  }
}
