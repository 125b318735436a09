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
  private final UnaryOperator<String> reader;

  private FirstLine(Runnable more, UnaryOperator<String> reader) {
    this.more = more;
    this.reader = reader;
  }

  /**
   * Keeps a field to one line; what else there is to be said of its text, its form says.
   *
   * @param more called before the text changes, where further lines are left out
   */
  public static <T extends TextInputControl> T of(T field, Runnable more) {
    return with(field, new FirstLine(more, text -> text));
  }

  /** Keeps a field for people's words to one line without invisible characters. */
  public static <T extends TextInputControl> T words(T field) {
    return with(field, new FirstLine(() -> {}, FirstLine::seen));
  }

  /**
   * Keeps a field for names, numbers and addresses that programs read to one line, without
   * invisible characters and in plain letters and digits.
   */
  public static <T extends TextInputControl> T code(T field) {
    return with(field, new FirstLine(() -> {}, text -> folded(seen(text))));
  }

  private static <T extends TextInputControl> T with(T field, FirstLine line) {
    field.setTextFormatter(new TextFormatter<>(line));
    return field;
  }

  @Override
  public TextFormatter.Change apply(TextFormatter.Change change) {
    String typed = change.getText();
    String taken = typed;
    if (typed.codePoints().anyMatch(Letters::ends)) {
      Typed line = Typed.of(typed);
      taken = line.text();
      if (line.more()) {
        more.run();
      }
    }
    taken = reader.apply(taken);
    if (!taken.equals(typed)) {
      change.setText(taken);
      int end = change.getRangeStart() + taken.length();
      change.selectRange(end, end);
    }
    return change;
  }

  private static String seen(String text) {
    return text.codePoints()
        .filter(c -> !Letters.invisible(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Blanks at the ends stay, as more may be typed behind them. */
  private static String folded(String text) {
    return text.isBlank()
        ? text
        : " ".repeat(text.length() - text.stripLeading().length())
            + new Typed(text, false, false).folded()
            + " ".repeat(text.length() - text.stripTrailing().length());
  }
}
