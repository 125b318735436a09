package app.paydesk.batch.key;

import app.paydesk.payment.PaymentId;

/**
 * By what a row is the same row in any file, whatever the file's name and order.
 *
 * @param id the payment: derived from what the row says, or as the row names it
 * @param ref our name of the operation: the payment ID, or the refund's own name
 * @param identity who gets how much by what, as {@link
 *     app.paydesk.payment.batch.BatchPlace#identity}
 * @param content all that the row says, as {@link app.paydesk.payment.batch.BatchPlace#content}
 */
public record RowKey(PaymentId id, String ref, String identity, String content) {}
