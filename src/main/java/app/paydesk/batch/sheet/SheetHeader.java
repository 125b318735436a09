package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.words.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The headings of a sheet.
 *
 * @param line where they stand, from 1
 * @param headings as they stand, without blanks at the ends and what cannot be seen
 */
record SheetHeader(int line, List<String> headings) {
  SheetHeader {
    headings = List.copyOf(headings);
  }

  /**
   * The headings of a first row.
   *
   * @throws SheetException if it has none, or two are alike
   */
  static SheetHeader of(int line, List<String> cells) {
    List<String> headings = cells.stream().map(cell -> Typed.of(cell).text()).toList();
    if (headings.stream().noneMatch(SheetHeader::names)) {
      throw new SheetException(Fault.NO_HEADER);
    }
    Set<String> seen = new HashSet<>();
    for (String heading : headings) {
      if (!heading.isEmpty() && !seen.add(Heading.key(heading))) {
        throw new SheetException(Fault.REPEATED_COLUMN, FoundText.of(heading));
      }
    }
    return new SheetHeader(line, headings);
  }

  int size() {
    return headings.size();
  }

  private static boolean names(String heading) {
    return heading.codePoints().anyMatch(Character::isLetter);
  }
}
