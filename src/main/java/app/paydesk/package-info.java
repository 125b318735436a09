/** Start, wiring by hand and ordered shutdown. */
@NullMarked
package app.paydesk;

import org.jspecify.annotations.NullMarked;
