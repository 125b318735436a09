/** Files of payments: what stands in them, what becomes of their rows, and the batches so far. */
@NullMarked
package app.paydesk.ui.batch;

import org.jspecify.annotations.NullMarked;
