package app.paydesk.export.table;

/**
 * One cell of a table.
 *
 * @param text as it is written, without full card numbers
 * @param tone how it is coloured where colours can be
 * @param note what is said of it beside the table where that can be; empty for nothing
 */
public record TableCell(String text, Tone tone, String note) {

  /** What a colour says. */
  public enum Tone {
    /** Nothing. */
    PLAIN,
    /** It has to be corrected. */
    ERROR,
    /** It has to be looked at. */
    WARNING,
    /** Of the table itself, such as a heading. */
    HEADING
  }

  /** One without a colour. */
  public static TableCell of(String text) {
    return of(text, Tone.PLAIN);
  }

  /** One of which nothing more is said. */
  public static TableCell of(String text, Tone tone) {
    return new TableCell(text, tone, "");
  }
}
