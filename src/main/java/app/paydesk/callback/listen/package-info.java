/** The listener: connections, limits, TLS and the answers to callers. */
@NullMarked
package app.paydesk.callback.listen;

import org.jspecify.annotations.NullMarked;
