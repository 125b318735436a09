package app.paydesk.batch.sheet;

import app.paydesk.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why a cell or a row cannot be taken for what was meant. It is refused with its cause, and never
 * mended by a guess.
 *
 * @param kind the cause
 * @param arguments what its sentence names, without full card numbers
 */
public record Damage(Kind kind, List<String> arguments) {

  /** The causes. */
  public enum Kind {
    /** A number that a spreadsheet shortened to a power of ten, such as {@code 6.22E+18}. */
    SCIENTIFIC,
    /** A cell that begins with an equals sign. */
    FORMULA,
    /** An error of a formula, such as {@code #REF!}, or a column too narrow for its number. */
    ERROR_VALUE,
    /** A character that was lost when the file was written in a smaller character set. */
    LOST_CHARACTER,
    /** More or fewer cells than the header has; how many there are, how many there should be. */
    CELL_COUNT,
    /** Something stands in a column without a heading; the number of the column, from 1. */
    NO_HEADING
  }

  public Damage {
    arguments = List.copyOf(arguments);
  }

  static Damage of(Kind kind, Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(String.valueOf(argument));
    }
    return new Damage(kind, texts);
  }

  /** One sentence for a person, in the bundle {@code batch}: what was found and what to do. */
  public Message message() {
    return new Message(
        "batch.damage." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
  }
}
