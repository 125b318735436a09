package app.paydesk.ui.batch.check;

import app.paydesk.batch.BatchDesk;
import app.paydesk.batch.BatchPlan;
import app.paydesk.batch.PaymentFile;
import app.paydesk.batch.PlannedRow;
import app.paydesk.batch.Reasons;
import app.paydesk.batch.Standing;
import app.paydesk.method.Operation;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.BatchesPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Opens files and checks their rows; all of it may wait. */
final class FileReading {
  private final BatchesPort port;

  FileReading(BatchesPort port) {
    this.port = port;
  }

  /**
   * Opens a file.
   *
   * @param operation what all its rows are; empty where each row says it
   * @throws app.paydesk.batch.sheet.SheetException if it cannot be used as a whole
   */
  PaymentFile open(Path path, Optional<Operation> operation) {
    return PaymentFile.open(
        path, operation, port.methods(), port.profile().agreement(), port.profile().projectId());
  }

  /**
   * Checks all rows.
   *
   * @param run tells this run from an earlier one of equal rows; empty for the first
   * @param progress told how many rows were read, from time to time
   * @throws app.paydesk.batch.sheet.SheetException if the file cannot be read on
   */
  CheckedFile check(PaymentFile file, Reasons reasons, String run, IntConsumer progress) {
    long begun = port.batches().nanos().getAsLong();
    RowCollector rows = new RowCollector(progress);
    BatchDesk desk = port.batches().desk();
    BatchPlan plan = desk.planner().plan(rows.through(file.rows()), reasons, run, rows.findings());
    return new CheckedFile(
        file,
        plan,
        rows.findings(),
        rows.rows(),
        again(desk, plan),
        Duration.ofNanos(port.batches().nanos().getAsLong() - begun),
        port.clock().instant());
  }

  /** Rows that a batch has as they are, and that were surely not sent. */
  private int again(BatchDesk desk, BatchPlan plan) {
    Set<String> known =
        plan.rows().stream()
            .filter(row -> row.standing() == Standing.KNOWN)
            .map(PlannedRow::key)
            .map(key -> key.ref().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    int[] again = new int[1];
    for (BatchId batch : plan.batches()) {
      desk.batches()
          .visit(
              port.profile().projectId(),
              batch,
              line -> {
                String ref = line.row().ref().toLowerCase(Locale.ROOT);
                if (line.row().standing() == PaymentState.RECORDED && known.contains(ref)) {
                  again[0]++;
                }
              });
    }
    return again[0];
  }
}
