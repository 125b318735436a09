package app.paydesk.ui.batch.check;

import app.paydesk.batch.Finding;
import app.paydesk.batch.Level;
import app.paydesk.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A row of a file as it is shown; no full card number stands in it.
 *
 * @param line as a spreadsheet or an editor counts lines, from 1
 * @param payee name of the other end; empty where none can be read
 * @param account masked card, or account
 * @param amount empty where none can be read
 * @param findings what is wrong or odd about it, what matters most first
 */
record CheckedRow(
    int line, String payee, String account, Optional<Money> amount, List<Finding> findings) {
  CheckedRow {
    findings = findings.stream().sorted(Comparator.comparing(Finding::level)).toList();
  }

  /** How much its worst finding matters; empty where there is none. */
  Optional<Level> worst() {
    return findings.stream().findFirst().map(Finding::level);
  }

  /** Whether its worst finding matters so much. */
  boolean is(Level level) {
    return worst().filter(worst -> worst == level).isPresent();
  }
}
