package app.paydesk.ui.batch.part;

import app.paydesk.money.Money;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sums of one currency each. */
public final class Totals {
  private Totals() {}

  /** From minor units by currency, in the order of the currencies. */
  public static List<Money> of(Map<String, Long> minor) {
    return new TreeMap<>(minor)
        .entrySet().stream().map(e -> Money.of(e.getValue(), e.getKey())).toList();
  }

  /** In one line. */
  public static String say(List<Money> totals) {
    return totals.stream().map(Money::toString).collect(Collectors.joining(" · "));
  }
}
