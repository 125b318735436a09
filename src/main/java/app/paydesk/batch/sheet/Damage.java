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
    SCIENTIFIC(Place.CELL),
    /** A long number of which a spreadsheet kept fifteen digits and wrote zeros for the rest. */
    ROUNDED(Place.CELL),
    /** A number without the zeros that it began with. */
    LEADING_ZERO(Place.CELL),
    /** A date that a spreadsheet made of something else. */
    DATE(Place.CELL),
    /** A number of which the cell shows another part than it holds. */
    NOT_AS_SHOWN(Place.CELL),
    /** A cell that is one with others for the eye. */
    MERGED(Place.CELL),
    /** A cell that begins with an equals sign. */
    FORMULA(Place.CELL),
    /** An error of a formula, such as {@code #REF!}, or a column too narrow for its number. */
    ERROR_VALUE(Place.CELL),
    /** A character that was lost when the file was written in a smaller character set. */
    LOST_CHARACTER(Place.CELL),
    /** A card number of which only the first six and the last four digits are left. */
    MASKED_CARD(Place.CELL),
    /** An amount in minor units that is no whole number. */
    NOT_MINOR_UNITS(Place.CELL),
    /** Something stands in a column that nothing is known of. */
    UNKNOWN_COLUMN(Place.CELL),
    /** Something stands in a column that the row's operation does not have; the operation's key. */
    NOT_A_FIELD(Place.CELL),
    /** Something stands in a column without a heading; the number of the column, from 1. */
    NO_HEADING(Place.ROW),
    /** More or fewer cells than the header has; how many there are, how many there should be. */
    CELL_COUNT(Place.ROW),
    /** The row is not shown. */
    HIDDEN_ROW(Place.ROW),
    /** The row is not shown, as a filter hides it. */
    FILTERED_ROW(Place.ROW),
    /** Nothing says what the row is. */
    NO_OPERATION(Place.ROW),
    /** No operation is installed that is what the row says; that. */
    UNKNOWN_OPERATION(Place.ROW),
    /** Several operations are what the row says; that, and their keys. */
    UNSURE_OPERATION(Place.ROW),
    /** The row says that it is not the operation that was chosen; what it says, and the key. */
    OTHER_OPERATION(Place.ROW);

    private enum Place {
      CELL,
      ROW
    }

    private final Place place;

    Kind(Place place) {
      this.place = place;
    }
  }

  public Damage {
    arguments = List.copyOf(arguments);
  }

  /** Damage whose sentence names these, none of them a full card number. */
  public static Damage of(Kind kind, Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(String.valueOf(argument));
    }
    return new Damage(kind, texts);
  }

  /** The cause in a word, for scripts. */
  public String rule() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * One sentence for a person, in the bundle {@code batch}: where, what was found, what to do.
   *
   * @param heading of the column where it is
   */
  public Message message(String heading) {
    List<String> named = new ArrayList<>();
    if (kind.place == Kind.Place.CELL) {
      named.add(heading);
    }
    named.addAll(arguments);
    return new Message("batch.damage." + rule(), named);
  }
}
