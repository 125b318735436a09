/** Judges, keeps and applies callbacks, each once. */
@NullMarked
package app.paydesk.callback.inbox;

import org.jspecify.annotations.NullMarked;
