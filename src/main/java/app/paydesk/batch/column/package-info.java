/** What the columns of a file of payments stand for, and what a row says by that. */
@NullMarked
package app.paydesk.batch.column;

import org.jspecify.annotations.NullMarked;
