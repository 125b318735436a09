package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import java.io.IOException;
import java.io.Reader;

/**
 * The separator of a file, by its first line.
 *
 * @param stated whether the first line only states it, as Excel reads {@code sep=;}
 */
record SeparatorGuess(Separator separator, boolean stated) {
  private static final int LONGEST = 1 << 18;
  private static final String STATED = "sep=";

  /**
   * The sign that parts the most headings; the semicolon where there is one heading only.
   *
   * @throws SheetException if two signs might be meant
   */
  static SeparatorGuess of(Reader text) throws IOException {
    String line = line(text);
    for (Separator separator : Separator.values()) {
      if (line.equalsIgnoreCase(STATED + separator.sign())) {
        return new SeparatorGuess(separator, true);
      }
    }
    int most = 0;
    Separator best = Separator.SEMICOLON;
    Separator second = best;
    for (Separator separator : Separator.values()) {
      int count = count(line, separator.sign());
      if (count == most) {
        second = separator;
      } else if (count > most) {
        most = count;
        best = separator;
        second = separator;
      }
    }
    if (most > 0 && second != best) {
      throw new SheetException(Fault.UNSURE_SEPARATOR, name(best), name(second));
    }
    return new SeparatorGuess(best, false);
  }

  private static String name(Separator separator) {
    return separator == Separator.TAB ? "TAB" : String.valueOf(separator.sign());
  }

  /** The first line that is not empty, without what stands between quotes. */
  private static String line(Reader text) throws IOException {
    StringBuilder line = new StringBuilder();
    boolean quoted = false;
    for (int c = text.read(); c >= 0 && line.length() < LONGEST; c = text.read()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r')) {
        if (!line.isEmpty()) {
          break;
        }
      } else if (!quoted) {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static int count(String line, char sign) {
    return (int) line.chars().filter(c -> c == sign).count();
  }
}
