package app.paydesk.batch.sheet;

import app.paydesk.batch.sheet.SheetException.Fault;
import app.paydesk.method.rule.CurrencyRule;
import app.paydesk.money.CurrencyCode;
import app.paydesk.money.Money;
import app.paydesk.money.MoneyText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a file says of itself: a line whose first cell is {@code #total}, followed by the number of
 * payments and by pairs of a currency and its total in major units. It is no payment.
 *
 * @param line where it stands, from 1
 * @param count how many payments there are; empty where it is not said
 * @param totals exact totals by currency, of those that are said
 */
public record ControlLine(int line, OptionalLong count, Map<CurrencyCode, Money> totals) {
  /** What its first cell holds. */
  public static final String MARK = "#total";

  /** Most cells of it that are read: thirty-one currencies. */
  static final int MOST_CELLS = 64;

  /** ISO 4217 for no currency: a bare whole number. */
  private static final CurrencyCode NONE = new CurrencyCode("XXX");

  public ControlLine {
    totals = Collections.unmodifiableMap(new LinkedHashMap<>(totals));
  }

  /** Whether a row that begins with this cell is the control line. */
  static boolean marks(SheetCell first) {
    String text = first.text();
    boolean sign = text.indexOf('#') >= 0 || text.indexOf('＃') >= 0;
    return sign && Heading.key(text).equals(MARK);
  }

  /**
   * Reads the control line; empty where only its mark stands in it.
   *
   * @throws SheetException if a count or a total cannot be read
   */
  static Optional<ControlLine> read(int line, List<SheetCell> cells) {
    List<SheetCell> said = cells.subList(1, cells.size());
    if (said.stream().allMatch(SheetCell::blank)) {
      return Optional.empty();
    }
    OptionalLong count = OptionalLong.empty();
    Map<CurrencyCode, Money> totals = new LinkedHashMap<>();
    if (!said.getFirst().blank()) {
      count = OptionalLong.of(number(line, said.getFirst()));
    }
    for (int i = 1; i < said.size(); i += 2) {
      SheetCell amount = i + 1 < said.size() ? said.get(i + 1) : SheetCell.EMPTY;
      if (!said.get(i).blank() || !amount.blank()) {
        Money total = total(line, said.get(i), amount);
        if (totals.put(total.currency(), total) != null) {
          throw new SheetException(Fault.CONTROL, line);
        }
      }
    }
    return Optional.of(new ControlLine(line, count, totals));
  }

  private static long number(int line, SheetCell cell) {
    return amount(line, cell, NONE).minor();
  }

  private static Money total(int line, SheetCell currency, SheetCell amount) {
    try {
      return amount(line, amount, new CurrencyCode(CurrencyRule.code(currency.text())));
    } catch (IllegalArgumentException e) {
      throw new SheetException(Fault.CONTROL, line);
    }
  }

  private static Money amount(int line, SheetCell cell, CurrencyCode currency) {
    Optional<Money> read =
        cell.damage().isPresent()
            ? Optional.empty()
            : MoneyText.read(cell.text(), currency).money();
    return read.orElseThrow(() -> new SheetException(Fault.CONTROL, line));
  }
}
