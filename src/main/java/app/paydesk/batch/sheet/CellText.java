package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.Damage.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text cell as it stands, with the damage that shows whatever it stands for. */
final class CellText {
  private static final char REPLACED = '\uFFFD';
  private static final int LONGEST_NUMBER = 30;
  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d([.,]\\d+)?[Ee][+-]\\d{2,3}");
  private static final Pattern NARROW = Pattern.compile("##+");
  private static final Set<String> ERRORS =
      Set.of(
          "#REF!",
          "#N/A",
          "#VALUE!",
          "#NAME?",
          "#DIV/0!",
          "#NUM!",
          "#NULL!",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BUSY!",
          "#BLOCKED!",
          "#CONNECT!",
          "#UNKNOWN!",
          "#GETTING_DATA");

  private CellText() {}

  static SheetCell of(String text) {
    return text.isEmpty()
        ? SheetCell.EMPTY
        : new SheetCell(
            text, damage(text).map(kind -> Damage.of(kind, FoundText.of(text.strip()))));
  }

  private static Optional<Kind> damage(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    char first = stripped.charAt(0);
    if (first == '=') {
      return Optional.of(Kind.FORMULA);
    }
    if (first == '#' && (ERRORS.contains(stripped) || NARROW.matcher(stripped).matches())) {
      return Optional.of(Kind.ERROR_VALUE);
    }
    if (first <= '9'
        && stripped.length() <= LONGEST_NUMBER
        && SCIENTIFIC.matcher(stripped).matches()) {
      return Optional.of(Kind.SCIENTIFIC);
    }
    return text.indexOf(REPLACED) >= 0 ? Optional.of(Kind.LOST_CHARACTER) : Optional.empty();
  }
}
