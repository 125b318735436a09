package app.paydesk.batch;

import app.paydesk.money.Money;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import java.util.Optional;

/**
 * A row that could be paid, and what becomes of it.
 *
 * @param reasoned whether each of its warnings has a reason
 * @param named whether the row itself names its payment ID
 * @param repeats whether it pays once more what an earlier payment failed to
 * @param batch where it is already
 */
public record PlannedRow(
    int line,
    RowKey key,
    Optional<Money> amount,
    boolean reasoned,
    boolean named,
    boolean repeats,
    Standing standing,
    Optional<BatchId> batch) {

  PlannedRow as(Standing other) {
    return new PlannedRow(line, key, amount, reasoned, named, repeats, other, batch);
  }

  PlannedRow known(BatchId place) {
    return new PlannedRow(
        line, key, amount, reasoned, named, repeats, Standing.KNOWN, Optional.of(place));
  }

  BatchPlace in(BatchId place) {
    return new BatchPlace(place, line, key.identity(), key.content());
  }

  /** Whether it is to be sent by this file, unless it went already. */
  boolean sendable() {
    return standing == Standing.FRESH || standing == Standing.KNOWN;
  }
}
