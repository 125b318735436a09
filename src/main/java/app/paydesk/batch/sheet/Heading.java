package app.paydesk.batch.sheet;

import app.paydesk.words.Typed;
import java.util.Locale;

/** The name of a column as people and programs write it. */
public final class Heading {
  private Heading() {}

  /** What two headings that mean the same have in common, whatever their case, width and blanks. */
  public static String key(String heading) {
    return Typed.of(heading).folded().toLowerCase(Locale.ROOT);
  }
}
