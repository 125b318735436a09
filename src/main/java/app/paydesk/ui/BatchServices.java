package app.paydesk.ui;

import app.paydesk.batch.BatchDesk;
import app.paydesk.batch.BatchRun;
import app.paydesk.batch.BatchWorker;
import java.util.function.LongSupplier;

/**
 * What pays files.
 *
 * @param nanos true time that passes, in nanoseconds from any moment
 */
public record BatchServices(BatchDesk desk, BatchRun run, BatchWorker worker, LongSupplier nanos) {}
