/** The signed text and its signature: one builder, the dialects of other signers as data. */
@NullMarked
package app.paydesk.gate.signing;

import org.jspecify.annotations.NullMarked;
