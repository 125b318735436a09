/** The pure core of mass payments: what happens to a batch, and where a payment stands in one. */
@NullMarked
package app.paydesk.payment.batch;

import org.jspecify.annotations.NullMarked;
