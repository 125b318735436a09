/** Callbacks: the listener that takes them in and the inbox that stores, verifies and applies. */
@NullMarked
package app.paydesk.callback;

import org.jspecify.annotations.NullMarked;
