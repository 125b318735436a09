/** The list of payments and what happened to each. */
@NullMarked
package app.paydesk.ui.payments;

import org.jspecify.annotations.NullMarked;
