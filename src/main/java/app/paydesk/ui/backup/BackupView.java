package app.paydesk.ui.backup;

import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Icons;
import app.paydesk.ui.control.Tips;
import app.paydesk.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a folder, makes the backup there and says where it stands. */
public final class BackupView extends ScrollPane {
  private final Words words;
  private final BackupModel model;
  private final Label outcome = label("", "note");
  private final TextField folder = FirstLine.words(new TextField());

  /**
   * @param home what is copied
   */
  public BackupView(Words words, BackupModel model, Path home) {
    this.words = words;
    this.model = model;
    setFitToWidth(true);
    getStyleClass().addAll("edge-to-edge", "screen");
    Label what = label(words.say("backup.folder"), "strong");
    what.setLabelFor(folder);
    outcome.setId("backup-outcome");
    ProgressBar progress = new ProgressBar();
    progress.setAccessibleText(words.say("backup.working"));
    progress.visibleProperty().bind(model.working());
    progress.managedProperty().bind(model.working());
    VBox content =
        new VBox(
            label(words.say("backup.title"), "heading"),
            label(words.say("backup.what", home), "muted"),
            what,
            line(),
            progress,
            outcome,
            label(words.say("backup.restore"), "muted"));
    content.getStyleClass().addAll("stack", "attention");
    setContent(content);
    model.end().subscribe(this::show);
  }

  private FlowPane line() {
    folder.setId("backup-folder");
    folder.setPromptText(words.say("backup.prompt"));
    folder.setAccessibleText(words.say("backup.folder"));
    folder.setPrefColumnCount(32);
    folder.textProperty().bindBidirectional(model.folder());
    folder.disableProperty().bind(model.working());
    folder.setOnAction(_ -> model.make());
    Button choose = new Button(words.say("backup.choose"), Icons.icon(Feather.FOLDER));
    choose.disableProperty().bind(model.working());
    choose.setOnAction(_ -> choose());
    Button make = new Button(words.say("backup.make"));
    make.setId("backup-make");
    make.getStyleClass().add("accent");
    make.disableProperty().bind(model.working().or(model.folder().isEmpty()));
    make.setOnAction(_ -> model.make());
    Tips.on(make, words.say("backup.make.tip"));
    FlowPane line = new FlowPane(folder, choose, make);
    line.getStyleClass().add("actions");
    return line;
  }

  private void choose() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(words.say("backup.folder"));
    Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
        .map(File::toString)
        .ifPresent(model.folder()::set);
  }

  private void show(Optional<BackupModel.End> end) {
    outcome.setVisible(end.isPresent());
    outcome.setManaged(end.isPresent());
    outcome.setText(end.map(BackupModel.End::sentence).orElse(""));
    outcome.getStyleClass().removeAll("tone-success", "tone-declined");
    end.map(e -> e.made() ? "tone-success" : "tone-declined")
        .ifPresent(outcome.getStyleClass()::add);
  }

  /** Puts the cursor where the folder is typed. */
  public void focus() {
    folder.requestFocus();
  }

  private static Label label(String text, String style) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(style);
    return label;
  }
}
