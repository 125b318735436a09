/**
 * The lists that are read apart from the journal: payments, callbacks and what needs attention,
 * each with its query; the stores stand behind them.
 */
@NullMarked
package app.paydesk.journal.list;

import org.jspecify.annotations.NullMarked;
