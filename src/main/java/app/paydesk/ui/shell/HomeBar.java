package app.paydesk.ui.shell;

import app.paydesk.ui.HomeNotices.Notice;
import app.paydesk.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Says above every screen what is amiss with the folder of the home, or may come to be. */
final class HomeBar extends VBox {
  private final Words words;
  private final ShellViewModel model;

  HomeBar(Words words, ShellViewModel model) {
    this.words = words;
    this.model = model;
    setId("home-bar");
    model.homeNotices().subscribe(this::show);
  }

  private void show(List<Notice> notices) {
    getChildren().clear();
    notices.stream().filter(Notice::grave).forEach(notice -> add(notice, "tone-declined"));
    List<Notice> others = notices.stream().filter(notice -> !notice.grave()).toList();
    others.forEach(notice -> add(notice, "tone-waiting"));
    if (!others.isEmpty() && getChildren().getLast() instanceof VBox last) {
      Button known = new Button(words.say("home.known"));
      known.setId("home-known");
      known.setOnAction(_ -> model.knowHome());
      FlowPane line = new FlowPane(known);
      line.getStyleClass().add("actions");
      last.getChildren().add(line);
    }
    setVisible(!notices.isEmpty());
    setManaged(!notices.isEmpty());
  }

  private void add(Notice notice, String tone) {
    Label sentence = new Label(words.say(notice.sentence()));
    sentence.setWrapText(true);
    sentence.setMinHeight(USE_PREF_SIZE);
    VBox note = new VBox(sentence);
    note.getStyleClass().addAll("note", tone);
    getChildren().add(note);
  }
}
