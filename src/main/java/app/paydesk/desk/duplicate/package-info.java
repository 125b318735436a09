/** Whether a payment like this one was made before. */
@NullMarked
package app.paydesk.desk.duplicate;

import org.jspecify.annotations.NullMarked;
