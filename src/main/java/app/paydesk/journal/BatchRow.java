package app.paydesk.journal;

import app.paydesk.payment.batch.BatchId;
import app.paydesk.payment.batch.BatchState;

/**
 * One line of the list of batches.
 *
 * @param entry number of the entry that confirmed it
 * @param by who confirmed it
 * @param recorded how many of its rows are payments so far
 */
public record BatchRow(BatchId id, long entry, Actor by, BatchState state, long recorded) {}
