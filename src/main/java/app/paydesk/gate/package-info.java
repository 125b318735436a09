/** The wire to the Gate: canonical text, signature, client, replies and callback messages. */
@NullMarked
package app.paydesk.gate;

import org.jspecify.annotations.NullMarked;
