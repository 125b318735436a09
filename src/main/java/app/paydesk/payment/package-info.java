/** The core: events of a payment, the fold from events to its state, and the desk that sends. */
@NullMarked
package app.paydesk.payment;

import org.jspecify.annotations.NullMarked;
