package app.paydesk.batch;

import app.paydesk.batch.key.RowKey;
import app.paydesk.journal.BatchLine;
import app.paydesk.money.Money;
import app.paydesk.payment.PaymentKey;
import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchPlace;
import java.util.Optional;

/**
 * A row that could be paid, and what becomes of it.
 *
 * @param operation its key
 * @param reasoned whether each of its warnings has a reason
 * @param named whether the row itself names its payment ID
 * @param repeats whether it pays once more what an earlier payment failed to
 * @param batch where it is already
 * @param earlier what ran before the row was edited
 * @param overLimit whether its payee gets more on one day than one payment may be of
 */
public record PlannedRow(
    int line,
    RowKey key,
    String operation,
    Optional<Money> amount,
    boolean reasoned,
    boolean named,
    boolean repeats,
    Standing standing,
    Optional<BatchId> batch,
    Optional<Earlier> earlier,
    boolean overLimit) {

  /**
   * An operation of an earlier file.
   *
   * @param ref our name of the operation: the payment ID, or the refund's own name
   */
  public record Earlier(PaymentKey payment, String ref) {}

  PlannedRow taken() {
    return with(Standing.TAKEN, batch, earlier);
  }

  PlannedRow known(BatchId place) {
    return with(Standing.KNOWN, Optional.of(place), earlier);
  }

  PlannedRow changed(BatchLine ran) {
    Earlier before = new Earlier(ran.row().key(), ran.row().ref());
    return with(Standing.CHANGED, batch, Optional.of(before));
  }

  PlannedRow overLimit(boolean because) {
    return new PlannedRow(
        line,
        key,
        operation,
        amount,
        reasoned && because,
        named,
        repeats,
        because ? standing : Standing.LEFT_OUT,
        batch,
        earlier,
        true);
  }

  private PlannedRow with(Standing other, Optional<BatchId> place, Optional<Earlier> before) {
    return new PlannedRow(
        line, key, operation, amount, reasoned, named, repeats, other, place, before, overLimit);
  }

  /** Whether it gives back the money of a payment, which it names. */
  public boolean refund() {
    return !key.ref().equals(key.id().value());
  }

  BatchPlace in(BatchId place) {
    return new BatchPlace(place, line, key.identity(), key.content());
  }

  /** Whether it is to be sent by this file, unless it went already. */
  boolean sendable() {
    return standing == Standing.FRESH || standing == Standing.KNOWN;
  }
}
