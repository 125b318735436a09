/** JSON text as it was written: order, repeated keys and the digits of numbers are kept. */
@NullMarked
package app.paydesk.json;

import org.jspecify.annotations.NullMarked;
