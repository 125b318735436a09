package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.Damage.Kind;
import app.paydesk.batch.workbook.CellAddress;
import app.paydesk.batch.workbook.StoredCell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** A cell of a workbook as a text: what it holds, where that is also what it shows. */
final class StoredText {
  private static final int EXACT = 15;
  private static final int LONGEST_POWER = 400;
  private static final MathContext KEPT = new MathContext(EXACT, RoundingMode.HALF_EVEN);

  private StoredText() {}

  static SheetCell of(int row, StoredCell cell) {
    if (cell.calculated()) {
      CellAddress address = new CellAddress(row, cell.column());
      return damaged(cell.value(), Kind.FORMULA, address + " =" + cell.formula());
    }
    return switch (cell.kind()) {
      case TEXT, BOOLEAN -> CellText.of(cell.value());
      case ERROR -> damaged(cell.value(), Kind.ERROR_VALUE, cell.value());
      case DATE -> damaged(cell.value(), Kind.DATE, cell.value());
      case NUMBER -> number(cell);
    };
  }

  private static SheetCell number(StoredCell cell) {
    Optional<BigDecimal> read = decimal(cell.value());
    if (read.isEmpty()) {
      return damaged(cell.value(), Kind.ERROR_VALUE, cell.value());
    }
    // Excel shows and compares fifteen digits; further ones are traces of binary fractions.
    BigDecimal number = read.get().round(KEPT).stripTrailingZeros();
    String text = number.toPlainString();
    if (number.precision() - number.scale() > EXACT) {
      return damaged(text, Kind.ROUNDED, text);
    }
    return switch (cell.format().kind()) {
      case DATE -> damaged(text, Kind.DATE, text);
      case GENERAL, DECIMAL, OTHER ->
          cell.format().showsAll(number)
              ? new SheetCell(text, Optional.empty())
              : damaged(text, Kind.NOT_AS_SHOWN, text);
    };
  }

  private static Optional<BigDecimal> decimal(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return Math.abs((long) number.scale()) + number.precision() > LONGEST_POWER
          ? Optional.empty()
          : Optional.of(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static SheetCell damaged(String text, Kind kind, String found) {
    return new SheetCell(text, Optional.of(Damage.of(kind, FoundText.of(found))));
  }
}
