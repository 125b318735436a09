package app.paydesk.batch;

import app.paydesk.batch.key.RowKey;
import app.paydesk.desk.CardKey;
import app.paydesk.desk.Desk;
import app.paydesk.desk.duplicate.Duplicate;
import app.paydesk.desk.duplicate.DuplicateRadar;
import app.paydesk.desk.submission.Draft;
import app.paydesk.desk.submission.Submission;
import app.paydesk.desk.submission.SubmitException;
import app.paydesk.method.Verdict;
import app.paydesk.payment.batch.BatchId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Records the fresh rows of a file before the first of them is sent. */
final class BatchRecorder {
  private static final int AT_ONCE = 32;

  private final Desk desk;
  private final CardKey cards;
  private final Reasons reasons;
  private final Consumer<RowFinding> told;

  /**
   * @param told gets what keeps a row from being recorded, from several threads at once
   */
  BatchRecorder(Desk desk, CardKey cards, Reasons reasons, Consumer<RowFinding> told) {
    this.desk = desk;
    this.cards = cards;
    this.reasons = reasons;
    this.told = told;
  }

  /**
   * Records all fresh rows.
   *
   * @throws BatchException if the file is not as it was planned; what was recorded stays so
   * @throws InterruptedException if it was told to end; what was recorded stays so
   */
  void record(JudgedRows rows, BatchPlan plan, BatchId batch) throws InterruptedException {
    Set<String> ours = plan.rows().stream().map(r -> r.key().ref()).collect(Collectors.toSet());
    try (RowThreads threads = new RowThreads(AT_ONCE)) {
      new PlannedRows(rows, plan, cards)
          .read(
              (row, planned) -> {
                if (planned.standing() != Standing.FRESH) {
                  row.close();
                  return true;
                }
                return threads.work(row, () -> record(row, planned, batch, ours));
              });
    }
  }

  private void record(JudgedRow row, PlannedRow planned, BatchId batch, Set<String> ours) {
    try {
      desk.record(submission(row, planned, ours), planned.in(batch));
    } catch (SubmitException e) {
      told.accept(
          new RowFinding(row.line(), new Finding("", Level.ERROR, "not-recorded", e.message())));
    }
  }

  /** The row as the desk takes it, with its reasons and in sight of what it may repeat. */
  private Submission submission(JudgedRow row, PlannedRow planned, Set<String> ours) {
    Draft draft = row.draft().orElseThrow();
    Map<String, String> given = new HashMap<>();
    for (String field : draft.warnings()) {
      if (draft.verdicts().get(field) instanceof Verdict.Warning warning) {
        reasons.of(row.line(), warning.rule()).ifPresent(reason -> given.put(field, reason));
      }
    }
    if (planned.overLimit()) {
      reasons.of(row.line(), PayeeLimits.RULE).ifPresent(r -> given.put(PayeeLimits.RULE, r));
    }
    RowKey key = planned.key();
    Submission plain = new Submission(key.id(), key.ref(), draft, given);
    Set<String> seen = new HashSet<>();
    Optional<String> again = Optional.empty();
    for (Duplicate duplicate : desk.duplicates(plain)) {
      String ref = duplicate.row().ref();
      Optional<String> reason =
          duplicate.strong() ? reason(row.line(), ref, ours) : Optional.empty();
      if (reason.isPresent()) {
        seen.add(ref);
        again = reason;
      }
    }
    again.ifPresent(reason -> given.put(DuplicateRadar.REASON, reason));
    return new Submission(
        key.id(), key.ref(), draft, given, new Submission.Seen(seen, Optional.empty()));
  }

  /** Rows of one file that are alike were confirmed as such; all else has a reason of its own. */
  private Optional<String> reason(int line, String earlier, Set<String> ours) {
    return ours.contains(earlier)
        ? reasons
            .of(line, "equal-row")
            .or(() -> reasons.of(line, "like-row"))
            .or(() -> reasons.of(line, DuplicateRadar.REASON))
        : reasons.of(line, DuplicateRadar.REASON);
  }
}
