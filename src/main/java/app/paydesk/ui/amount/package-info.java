/** Amounts in digits and in words. */
@NullMarked
package app.paydesk.ui.amount;

import org.jspecify.annotations.NullMarked;
