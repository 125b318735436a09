package app.paydesk.ui.shell;

import app.paydesk.journal.Archive;
import app.paydesk.profile.Environment;
import app.paydesk.ui.Desktop;
import app.paydesk.ui.ListenerState;
import app.paydesk.ui.control.TimeTexts;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the bottom: can callbacks come in, when did one, what is under way. */
final class StatusBar extends HBox {
  private final Words words;
  private final TimeTexts times;
  private final Region dot = new Region();
  private final Label listener = new Label();
  private final Label notes = new Label();
  private final Label last = new Label();
  private final Label open = new Label();

  StatusBar(Desktop desktop, ShellViewModel model, TimeTexts times) {
    this.words = desktop.words();
    this.times = times;
    getStyleClass().add("status-bar");
    dot.getStyleClass().add("dot");
    Region space = new Region();
    setHgrow(space, Priority.ALWAYS);
    String gate = desktop.profile().gate().toString();
    Label place =
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
    getChildren().addAll(dot, listener, notes, last, open, space, zone, place, home);
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
      listener.setText(state.problem());
    }
    Tips.on(listener, listener.getText());
    notes.setText(String.join(" · ", state.notes()));
    notes.setVisible(!state.notes().isEmpty());
    notes.setManaged(!state.notes().isEmpty());
    Tips.on(notes, String.join("\n", state.notes()));
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
