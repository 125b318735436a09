/** A batch that was confirmed: how far it is, its rows by state, and what can be done. */
@NullMarked
package app.paydesk.ui.batch.status;

import org.jspecify.annotations.NullMarked;
