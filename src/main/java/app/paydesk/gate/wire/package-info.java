/** Requests on their way to the Gate: clients, time-outs, and the addresses of the Payment Page. */
@NullMarked
package app.paydesk.gate.wire;

import org.jspecify.annotations.NullMarked;
