/** Parts that the pages of the batches share. */
@NullMarked
package app.paydesk.ui.batch.part;

import org.jspecify.annotations.NullMarked;
