package app.paydesk.batch;

import app.paydesk.journal.Journal;
import app.paydesk.payment.PayAgain;
import app.paydesk.payment.Payment;
import app.paydesk.payment.PaymentKey;
import java.util.Optional;

/**
 * Tells what became of the rows of a plan by now. A row never has the state of a payment that it is
 * not; where it may have been paid under another row or name, a person has to say.
 */
public final class RowOutcomes {
  private final long projectId;
  private final Journal journal;

  public RowOutcomes(long projectId, Journal journal) {
    this.projectId = projectId;
    this.journal = journal;
  }

  /** What became of a row. */
  public RowOutcome of(PlannedRow row) {
    return switch (row.standing()) {
      case TAKEN -> RowOutcome.leftOut(PayAgain.ASK);
      case CHANGED ->
          row.earlier()
              .map(earlier -> of(earlier.payment(), earlier.ref()))
              .map(ran -> new RowOutcome(ran.payment(), ran.operation(), PayAgain.ASK))
              .orElseGet(() -> RowOutcome.leftOut(PayAgain.ASK));
      case LEFT_OUT, FRESH, KNOWN -> of(new PaymentKey(projectId, row.key().id()), row.key().ref());
    };
  }

  private RowOutcome of(PaymentKey payment, String ref) {
    Optional<Payment.OperationState> operation = journal.operation(payment, ref);
    return operation
        .map(o -> new RowOutcome(Optional.of(payment), operation, o.again()))
        .orElseGet(() -> RowOutcome.leftOut(PayAgain.YES));
  }
}
