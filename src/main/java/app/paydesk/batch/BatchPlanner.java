package app.paydesk.batch;

import app.paydesk.batch.key.PackedKeys;
import app.paydesk.batch.key.RowKeys;
import app.paydesk.batch.key.RowPayee;
import app.paydesk.batch.sheet.ControlLine;
import app.paydesk.desk.CardKey;
import app.paydesk.desk.submission.Draft;
import app.paydesk.journal.Batches;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds what becomes of each row of a file: what is fresh, what is in a batch already, what differs
 * from what is there. Nothing is written and nobody is asked.
 */
public final class BatchPlanner {
  private final long projectId;
  private final Batches batches;
  private final CardKey cards;
  private final Clock clock;

  /**
   * @param cards tells cards apart; it stays the caller's to wipe
   * @param clock tells which day it is, for what a payee gets on one day
   */
  public BatchPlanner(long projectId, Batches batches, CardKey cards, Clock clock) {
    this.projectId = projectId;
    this.batches = batches;
    this.cards = cards;
    this.clock = clock;
  }

  /**
   * Reads all rows.
   *
   * @param run tells this run from an earlier one of equal rows; empty for the first
   * @param told gets every finding, those of a row alone in the order of the file
   */
  public BatchPlan plan(JudgedRows rows, Reasons reasons, String run, Consumer<RowFinding> told) {
    RowKeys keys = new RowKeys(cards, run);
    Instant day = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    PayeeLimits limits = new PayeeLimits(projectId, batches, cards, day);
    PlannedRowStore planned = new PlannedRowStore();
    List<Integer> wrong = new ArrayList<>();
    Set<Integer> doubtful = new HashSet<>();
    int[] full = new int[1];
    Optional<ControlLine> control =
        rows.read(
            row -> {
              try (row) {
                full[0] += row.draft().flatMap(Draft::card).isPresent() ? 1 : 0;
                row.findings().forEach(finding -> told.accept(new RowFinding(row.line(), finding)));
                if (row.wrong()) {
                  wrong.add(row.line());
                  if (row.masked()) {
                    doubtful.add(row.line());
                  }
                } else {
                  Draft draft = row.draft().orElseThrow();
                  RowPayee payee = RowPayee.of(draft, cards);
                  limits.next(draft, payee);
                  add(row, row.said(keys, payee), keys, planned, reasons, told);
                }
              }
            });
    if (new EarlierRows(projectId, batches).mark(planned, reasons, told)) {
      doubtful.addAll(wrong);
    }
    limits.mark(planned, reasons, told);
    return new BatchPlan(run, planned, wrong, doubtful, full[0], control);
  }

  private static void add(
      JudgedRow row,
      RowKeys.Said said,
      RowKeys keys,
      PlannedRowStore planned,
      Reasons reasons,
      Consumer<RowFinding> told) {
    PackedKeys.Added added = planned.keys().add(said, equal -> keys.key(said, equal));
    planned.add(planned(row, added, reasons, told));
  }

  private static PlannedRow planned(
      JudgedRow row, PackedKeys.Added added, Reasons reasons, Consumer<RowFinding> told) {
    boolean reasoned =
        row.findings().stream()
            .filter(finding -> finding.level() == Level.WARNING)
            .allMatch(finding -> reasons.of(row.line(), finding.rule()).isPresent());
    if (added.alike() > 0) {
      String rule = added.equal() > 0 ? "equal-row" : "like-row";
      told.accept(RowFinding.of(row.line(), Level.WARNING, rule));
      reasoned &= reasons.of(row.line(), rule).isPresent();
    }
    return new PlannedRow(
        row.line(),
        added.key(),
        row.draft().orElseThrow().operation().key(),
        row.draft().orElseThrow().amount(),
        reasoned,
        row.named().isPresent(),
        row.repeats().isPresent(),
        reasoned ? Standing.FRESH : Standing.LEFT_OUT,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
