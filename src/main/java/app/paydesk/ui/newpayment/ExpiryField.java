package app.paydesk.ui.newpayment;

import app.paydesk.ui.control.FirstLine;
import app.paydesk.ui.control.Icons;
import app.paydesk.words.Words;
import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** Takes until when a link lives: a usual while from the list, or date and time. */
final class ExpiryField extends CustomTextField {
  private final Words words;
  private final Expiry expiry;
  private final Label offset = new Label();
  private final Suggestions<Duration> suggestions;
  private boolean writing;

  ExpiryField(Words words, Expiry expiry) {
    this.words = words;
    this.expiry = expiry;
    FirstLine.code(this);
    suggestions = new Suggestions<>(this, this::named, expiry::local, this::picked);
    setPromptText(words.say("link.expiry.prompt"));
    offset.getStyleClass().addAll("muted", "small");
    HBox right = new HBox(4, offset, Icons.icon(Feather.CHEVRON_DOWN));
    right.setAlignment(Pos.CENTER);
    setRight(right);
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> open());
    textProperty().addListener((_, _, typed) -> typed(typed));
    focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused) {
                suggestions.hide();
                write();
              }
            });
    expiry.sentProperty().addListener((_, _, _) -> write());
    write();
  }

  private void typed(String text) {
    if (!writing) {
      writing = true;
      expiry.type(text);
      offset.setText(expiry.offset());
      writing = false;
    }
  }

  private void write() {
    offset.setText(expiry.offset());
    if (!writing) {
      writing = true;
      setText(expiry.local());
      writing = false;
    }
  }

  private void key(KeyEvent event) {
    if (!suggestions.key(event) && event.getCode() == KeyCode.DOWN) {
      open();
      event.consume();
    }
  }

  private void open() {
    suggestions.show(Expiry.CHOICES, Expiry.CHOICES.indexOf(Expiry.USUAL));
  }

  private void picked(Duration choice) {
    expiry.choose(choice);
    positionCaret(getLength());
  }

  private String named(Duration choice) {
    return choice.toHours() <= 24
        ? words.say("link.expiry.hours", choice.toHours())
        : words.say("link.expiry.days", choice.toDays());
  }
}
