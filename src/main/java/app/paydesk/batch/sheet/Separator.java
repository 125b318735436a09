package app.paydesk.batch.sheet;

/** What stands between two cells of a CSV file. */
public enum Separator {
  /** {@code ;}, as the provider documents it. */
  SEMICOLON(';'),
  /** {@code ,}. */
  COMMA(','),
  /** {@code |}. */
  BAR('|'),
  /** A tab. */
  TAB('\t');

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  /** The character itself. */
  public char sign() {
    return sign;
  }
}
