package app.paydesk.ui.shell;

import app.paydesk.journal.list.Archive;
import app.paydesk.profile.Environment;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.ListenerState;
import app.paydesk.ui.control.EmWidths;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: can callbacks come in, when did one, what is under way. */
final class StatusBar extends HBox {
  /** From this width in em there is room for the time zone and the folder as well. */
  private static final double ROOMY = 80;

  private final Words words;
  private final TimeTexts times;
  private final Region dot = new Region();
  private final Label listener = new Label();
  private final Label notes = new Label();
  private final Label last = new Label();
  private final Label open = new Label();

  /** Why nothing can come in; wraps, as its advice stands at its end. */
  private final Hyperlink fault = new Hyperlink();

  private final EmWidths ems = new EmWidths(this);
  private final List<Label> spare;
  private final Label place;

  /**
   * @param mend opens what can be done about a fault
   */
  StatusBar(Desktop desktop, ShellViewModel model, TimeTexts times, Runnable mend) {
    this.words = desktop.words();
    this.times = times;
    getStyleClass().add("status-bar");
    dot.getStyleClass().add("dot");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    String gate = desktop.profile().gate().toString();
    place =
        new Label(
            words.say(
                desktop.profile().environment() == Environment.SANDBOX
                    ? "status.sandbox-gate"
                    : "status.gate",
                gate));
    Label zone = new Label(words.say("status.zone", desktop.zone().getId()));
    zone.setMinWidth(0);
    last.setMinWidth(USE_PREF_SIZE);
    open.setMinWidth(USE_PREF_SIZE);
    Label home = new Label(desktop.home().toString());
    Tips.on(home, words.say("status.home", desktop.home()));
    home.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
    place.setMinWidth(0);
    notes.setMinWidth(0);
    spare = List.of(zone, home);
    fault.setId("listener-fault");
    fault.getStyleClass().add("fault");
    fault.setWrapText(true);
    fault.setMinWidth(0);
    fault.setMinHeight(USE_PREF_SIZE);
    fault.setMaxWidth(Double.MAX_VALUE);
    fault.setOnAction(
        _ -> {
          fault.setVisited(false);
          mend.run();
        });
    setHgrow(fault, Priority.ALWAYS);
    space.managedProperty().bind(fault.managedProperty().not());
    getChildren().addAll(dot, listener, fault, notes, last, open, space, zone, place, home);
    widthProperty().subscribe(this::fit);
    last.fontProperty().subscribe(this::fit);
    model.listener().subscribe(this::show);
    model.figures().subscribe(this::show);
  }

  private void show(ListenerState state) {
    dot.getStyleClass().removeAll("tone-success", "tone-declined", "tone-neutral");
    if (state.listening()) {
      dot.getStyleClass().add("tone-success");
      listener.setText(words.say("status.listening", state.address()));
    } else if (state.problem().isEmpty()) {
      dot.getStyleClass().add("tone-neutral");
      listener.setText(words.say("status.deaf"));
    } else {
      dot.getStyleClass().add("tone-declined");
    }
    boolean broken = !state.listening() && !state.problem().isEmpty();
    fault.setText(
        Stream.concat(Stream.of(state.problem()), state.notes().stream())
            .collect(Collectors.joining(" · ")));
    visible(fault, broken);
    fault.setFocusTraversable(broken);
    visible(listener, !broken);
    Tips.on(listener, listener.getText());
    notes.setText(String.join(" · ", state.notes()));
    visible(notes, !broken && !state.notes().isEmpty());
    Tips.on(notes, String.join("\n", state.notes()));
    fit();
  }

  /** What is known anyway is left out where it would be cut, or a fault needs its room. */
  private void fit() {
    boolean roomy = !fault.isManaged() && getWidth() > ROOMY * ems.size();
    spare.forEach(label -> visible(label, roomy));
    visible(place, !fault.isManaged());
  }

  private static void visible(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void show(Archive.Figures figures) {
    last.setText(
        figures
            .lastCallback()
            .map(at -> words.say("status.last-callback", times.brief(at)))
            .orElse(words.say("status.no-callback")));
    open.setText(words.say("status.in-flight", Long.toString(figures.open())));
  }
}
