package app.paydesk.card;

import java.util.OptionalInt;

/** Why a text is no card number; neither this nor its message quotes a digit. */
public final class UnreadableCard extends IllegalArgumentException {
  /** How a field of one line shows a line break inside a number; read like one. */
  public static final char LINE_BREAK = '\u23CE';

  private static final long serialVersionUID = 1;

  /** What is wrong with the text. */
  public enum Fault {
    /** Fewer than 12 digits. */
    SHORT,
    /** More than 19 digits. */
    LONG,
    /** Stars or dots stand for digits. */
    MASK,
    /** A character that is no digit, blank or dash. */
    CHARACTER,
    /** The number may go on behind a line break or tab. */
    BROKEN
  }

  private final Fault fault;
  private final int digits;
  private final int character;

  UnreadableCard(Fault fault, int digits, int character) {
    super("not a card number: " + fault);
    this.fault = fault;
    this.digits = digits;
    this.character = character;
  }

  /** What is wrong. */
  public Fault fault() {
    return fault;
  }

  /** How many digits were read. */
  public int digits() {
    return digits;
  }

  /** The character that stands in the way, as a code point, where one does. */
  public OptionalInt character() {
    return character < 0 ? OptionalInt.empty() : OptionalInt.of(character);
  }
}
