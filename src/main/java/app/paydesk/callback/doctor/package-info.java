/** Finds out why the signature of a callback fails. */
@NullMarked
package app.paydesk.callback.doctor;

import org.jspecify.annotations.NullMarked;
