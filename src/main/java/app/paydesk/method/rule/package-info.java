/** Rules that a value of a request must hold to. */
@NullMarked
package app.paydesk.method.rule;

import org.jspecify.annotations.NullMarked;
