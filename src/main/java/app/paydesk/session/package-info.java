/** Opens a profile: its history, keys, Gate, desk, listener, status checks and sandbox. */
@NullMarked
package app.paydesk.session;

import org.jspecify.annotations.NullMarked;
