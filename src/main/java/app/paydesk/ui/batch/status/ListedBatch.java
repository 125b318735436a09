package app.paydesk.ui.batch.status;

import app.paydesk.batch.BatchWorker;
import app.paydesk.journal.BatchCount;
import app.paydesk.journal.BatchRow;
import app.paydesk.payment.PaymentState;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.ui.BatchesPort;
import java.util.List;
import java.util.Optional;

/**
 * A batch with how its rows stand.
 *
 * @param counts its rows by state and currency
 */
public record ListedBatch(BatchRow row, List<BatchCount> counts, BatchStage stage) {

  /** Reads how a batch stands; may wait. */
  public static ListedBatch of(BatchRow row, BatchesPort port) {
    List<BatchCount> counts =
        port.batches().desk().batches().counts(port.profile().projectId(), row.id());
    BatchStage stage =
        BatchStage.of(row.state(), working(row.id(), port), port.clock().instant(), counts);
    return new ListedBatch(row, counts, stage);
  }

  /** What is being done with the file of a batch, where anything is or was since the start. */
  static Optional<BatchWorker.Standing> work(BatchId id, BatchesPort port) {
    return port.batches().worker().standing().filter(work -> work.batches().contains(id));
  }

  private static boolean working(BatchId id, BatchesPort port) {
    return work(id, port).filter(BatchWorker.Standing::working).isPresent();
  }

  /** How many of its rows are in a state. */
  long rows(PaymentState state) {
    return counts.stream()
        .filter(count -> count.state() == state)
        .mapToLong(BatchCount::rows)
        .sum();
  }

  /** Rows that were confirmed and surely not sent. */
  long left() {
    return row.state().withdrawn() ? 0 : missing() + rows(PaymentState.RECORDED);
  }

  /** Rows that were confirmed and are no payments yet. */
  long missing() {
    return Math.max(0, row.state().confirmed().rows() - row.recorded());
  }

  /** Rows that went, or perhaps did. */
  long sent() {
    return counts.stream()
        .filter(c -> c.state() != PaymentState.RECORDED && c.state() != PaymentState.WITHDRAWN)
        .mapToLong(BatchCount::rows)
        .sum();
  }
}
