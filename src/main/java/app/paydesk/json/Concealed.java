package app.paydesk.json;

/** A text that must not be seen or kept, such as a card number. */
public interface Concealed {

  /** What people, logs and files may see. */
  String masked();

  /**
   * The real text as UTF-8 bytes. The caller owns the array and wipes it after use.
   *
   * @throws IllegalStateException if the text was wiped
   */
  byte[] reveal();
}
