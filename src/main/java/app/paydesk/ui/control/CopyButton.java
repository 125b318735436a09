package app.paydesk.ui.control;

import app.paydesk.words.Words;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Copies what the text beside it says, and shows for a moment that it did. */
public final class CopyButton extends Button {

  public CopyButton(Words words, Supplier<String> text) {
    String name = words.say("copy");
    setGraphic(Icons.icon(Feather.COPY));
    getStyleClass().addAll("flat", "icon-button");
    setAccessibleText(name);
    Tips.on(this, name);
    PauseTransition moment = new PauseTransition(Duration.seconds(1.5));
    moment.setOnFinished(
        _ -> {
          setGraphic(Icons.icon(Feather.COPY));
          setAccessibleText(name);
        });
    setOnAction(
        _ -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(text.get());
          Clipboard.getSystemClipboard().setContent(content);
          setGraphic(Icons.icon(Feather.CHECK));
          setAccessibleText(words.say("copied"));
          moment.playFromStart();
        });
  }
}
