package app.paydesk.ui.batch.check;

import app.paydesk.batch.Finding;
import app.paydesk.batch.Level;
import app.paydesk.ui.batch.part.Labels;
import app.paydesk.ui.control.StatusChip;
import app.paydesk.ui.control.Tone;
import app.paydesk.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All that is the matter with one row, each in a whole sentence. */
final class FindingPane extends ScrollPane {
  private final Words words;
  private final FindingTexts texts;
  private final VBox content = new VBox();

  FindingPane(Words words) {
    this.words = words;
    this.texts = new FindingTexts(words);
    content.getStyleClass().addAll("stack", "finding-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "finding-pane");
    show(null);
  }

  void show(@Nullable CheckedRow row) {
    content.getChildren().clear();
    Labels.visible(this, row != null && !row.findings().isEmpty());
    if (row != null) {
      row.findings().forEach(finding -> content.getChildren().add(line(row, finding)));
    }
  }

  private HBox line(CheckedRow row, Finding finding) {
    StatusChip chip =
        new StatusChip(tone(finding.level()), words.say("batches.level." + finding.level()));
    Label where = Labels.of(texts.place(row.line(), finding), "strong");
    Label what = Labels.of(words.say(finding.message()));
    VBox texts = new VBox(where, what);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox line = new HBox(chip, texts);
    line.getStyleClass().add("finding");
    return line;
  }

  private static Tone tone(Level level) {
    return switch (level) {
      case ERROR -> Tone.DECLINED;
      case WARNING -> Tone.WAITING;
      case NOTICE -> Tone.NEUTRAL;
    };
  }
}
