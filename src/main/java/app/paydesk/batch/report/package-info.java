/** Files that are handed back: what became of rows, what is left, what was found in them. */
@NullMarked
package app.paydesk.batch.report;

import org.jspecify.annotations.NullMarked;
