/** Asking for the states of open payments, and what to ask for after a restore. */
@NullMarked
package app.paydesk.desk.status;

import org.jspecify.annotations.NullMarked;
