/**
 * What is kept and how it is asked for: the journal of payments, the archive of callbacks, notices,
 * and the queries of lists; the stores stand behind it.
 */
@NullMarked
package app.paydesk.journal;

import org.jspecify.annotations.NullMarked;
