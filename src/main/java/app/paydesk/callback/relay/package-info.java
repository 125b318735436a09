/** Callbacks that a relay brings, or that are forwarded to another program. */
@NullMarked
package app.paydesk.callback.relay;

import org.jspecify.annotations.NullMarked;
