/** Tests of the listener, replays, and callbacks that are brought in by hand. */
@NullMarked
package app.paydesk.callback.tools;

import org.jspecify.annotations.NullMarked;
