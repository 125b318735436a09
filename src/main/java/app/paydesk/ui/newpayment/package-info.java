/** The form that makes a payment, and the review beside it. */
@NullMarked
package app.paydesk.ui.newpayment;

import org.jspecify.annotations.NullMarked;
