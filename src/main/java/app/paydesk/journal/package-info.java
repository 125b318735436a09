/**
 * The journal, in which all that happens is kept in one order: how it is written, what an entry
 * tells, and what a decision sees; the stores stand behind it.
 */
@NullMarked
package app.paydesk.journal;

import org.jspecify.annotations.NullMarked;
