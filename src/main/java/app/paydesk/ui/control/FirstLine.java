package app.paydesk.ui.control;

import app.paydesk.words.Letters;
import app.paydesk.words.Typed;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/**
 * Takes only the first line, or table cell, of what is pasted. A text field by itself leaves out
 * the line breaks and so makes one value of two.
 */
public final class FirstLine implements UnaryOperator<TextFormatter.Change> {
  private final Runnable more;

  private FirstLine(Runnable more) {
    this.more = more;
  }

  /** Keeps a field to one line. */
  public static <T extends TextInputControl> T of(T field) {
    return of(field, () -> {});
  }

  /**
   * Keeps a field to one line.
   *
   * @param more called before the text changes, where further lines are left out
   */
  public static <T extends TextInputControl> T of(T field, Runnable more) {
    field.setTextFormatter(new TextFormatter<>(new FirstLine(more)));
    return field;
  }

  @Override
  public TextFormatter.Change apply(TextFormatter.Change change) {
    if (change.getText().codePoints().anyMatch(Letters::ends)) {
      Typed line = Typed.of(change.getText());
      change.setText(line.text());
      int end = change.getRangeStart() + line.text().length();
      change.selectRange(end, end);
      if (line.more()) {
        more.run();
      }
    }
    return change;
  }
}
