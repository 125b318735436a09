/** The callbacks as they came in and what each of them changed. */
@NullMarked
package app.paydesk.ui.callbacks;

import org.jspecify.annotations.NullMarked;
