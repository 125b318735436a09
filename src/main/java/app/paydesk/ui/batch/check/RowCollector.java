package app.paydesk.ui.batch.check;

import app.paydesk.batch.JudgedRow;
import app.paydesk.batch.JudgedRows;
import app.paydesk.batch.report.FindingsByLine;
import app.paydesk.desk.duplicate.PersonName;
import app.paydesk.desk.submission.Draft;
import app.paydesk.method.Role;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Keeps what is shown of the rows that a planner reads, as many as a person looks through. */
final class RowCollector {
  /** Rows that are kept; of those with something to look at, as many again. */
  static final int MOST = 20_000;

  private static final int TOLD_EACH = 1_000;

  private final Map<Integer, Facts> facts = new LinkedHashMap<>();
  private final FindingsByLine findings = new FindingsByLine();
  private final IntConsumer progress;
  private int read;

  private record Facts(String payee, String account, Optional<Money> amount) {
    static final Facts NONE = new Facts("", "", Optional.empty());
  }

  /**
   * @param progress told how many rows were read, from time to time
   */
  RowCollector(IntConsumer progress) {
    this.progress = progress;
  }

  /** The same rows, looked at on their way. */
  JudgedRows through(JudgedRows rows) {
    return reader ->
        rows.read(
            row -> {
              look(row);
              reader.accept(row);
            });
  }

  private void look(JudgedRow row) {
    read++;
    if (read % TOLD_EACH == 0) {
      progress.accept(read);
    }
    boolean kept = facts.size() < MOST || (!row.findings().isEmpty() && facts.size() < 2 * MOST);
    if (kept) {
      facts.put(row.line(), row.draft().map(draft -> facts(draft, row)).orElse(Facts.NONE));
    }
  }

  private static Facts facts(Draft draft, JudgedRow row) {
    String account =
        draft
            .value(Role.CARD)
            .or(() -> draft.value(Role.ACCOUNT))
            .or(() -> row.named().map(PaymentId::value))
            .orElse("");
    return new Facts(PersonName.of(draft).shown(), account, draft.amount());
  }

  /** What the planner finds. */
  FindingsByLine findings() {
    return findings;
  }

  /** The rows so far, in the order of the file. */
  List<CheckedRow> rows() {
    findings.lines().stream().limit(2L * MOST).forEach(line -> facts.putIfAbsent(line, Facts.NONE));
    return facts.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> row(e.getKey(), e.getValue()))
        .toList();
  }

  private CheckedRow row(int line, Facts of) {
    return new CheckedRow(line, of.payee(), of.account(), of.amount(), findings.of(line));
  }
}
