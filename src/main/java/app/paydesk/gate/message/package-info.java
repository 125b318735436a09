/**
 * What the Gate says: callbacks, status replies, replies to requests, bank lists, without card
 * numbers.
 */
@NullMarked
package app.paydesk.gate.message;

import org.jspecify.annotations.NullMarked;
