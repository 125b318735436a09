package app.paydesk.journal;

import app.paydesk.payment.batch.BatchPlace;

/**
 * One row of a batch.
 *
 * @param row the operation that it became
 */
public record BatchLine(BatchPlace place, PaymentRow row) {}
