/** The core: events of a payment, and the fold from events to its state. No I/O. */
@NullMarked
package app.paydesk.payment;

import org.jspecify.annotations.NullMarked;
